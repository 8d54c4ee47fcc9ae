package io.dunflow.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which slices an amount of money reduces, exact to the last digit.
 *
 * @param taken the slices with the amount taken from each, in the order in which they were taken
 * @param rest what found nothing open
 */
record Allocation(List<Slice> taken, BigDecimal rest) {

    static Allocation of(BigDecimal money, List<Slice> open, Comparator<Slice> order) {
        var taken = new ArrayList<Slice>();
        var rest = money;
        for (var slice : open.stream().sorted(order).toList()) {
            var part = rest.min(slice.amount());
            if (part.signum() > 0) {
                taken.add(slice.of(part));
                rest = rest.subtract(part);
            }
        }
        return new Allocation(taken, rest);
    }

    /** What is taken from each item. */
    Map<Long, BigDecimal> perItem() {
        var sums = new LinkedHashMap<Long, BigDecimal>();
        taken.forEach(slice -> sums.merge(slice.itemId(), slice.amount(), BigDecimal::add));
        return sums;
    }

    /** What it leaves of the slices of which it took. */
    List<Slice> left(List<Slice> open) {
        return open.stream()
                .map(slice -> slice.of(slice.amount().subtract(takenOf(slice))))
                .filter(slice -> slice.amount().signum() > 0)
                .toList();
    }

    private BigDecimal takenOf(Slice slice) {
        return taken.stream()
                .filter(one -> slice.equals(one.of(slice.amount())))
                .map(Slice::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal sum() {
        return taken.stream().map(Slice::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
