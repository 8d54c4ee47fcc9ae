package io.dunflow.interest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Makes money of exact interest, so that the lines sum to the total to the cent. */
final class Rounding {

    private final List<Segment> segments;
    private final int digits;

    Rounding(List<Segment> segments, int digits) {
        this.segments = segments;
        this.digits = digits;
    }

    /** The amount of each segment. */
    List<BigDecimal> amounts(InterestRounding rounding) {
        return switch (rounding) {
            case TOTAL -> shares();
            case SEGMENT -> segments.stream().map(one -> halfUp(one.exact())).toList();
            case DAY ->
                segments.stream()
                        .map(one -> halfUp(one.exactDay()).multiply(BigDecimal.valueOf(one.days())))
                        .toList();
        };
    }

    /** Each rounded down; the cents that the total has more go to the largest remainders, of equal ones to the earlier. */
    private List<BigDecimal> shares() {
        var exact = segments.stream().map(Segment::exact).toList();
        var shares = exact.stream()
                .map(one -> Segment.rounded(one, digits, RoundingMode.FLOOR))
                .toArray(BigDecimal[]::new);
        var cent = BigDecimal.ONE.movePointLeft(digits);
        var left =
                halfUp(exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).subtract(sum(List.of(shares)));
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> Segment.remainder(exact.get(i), digits))
                        .reversed())
                .limit(left.divideToIntegralValue(cent).longValueExact())
                .forEach(i -> shares[i] = shares[i].add(cent));
        return List.of(shares);
    }

    static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal halfUp(BigDecimal exact) {
        return Segment.rounded(exact, digits, RoundingMode.HALF_UP);
    }
}
