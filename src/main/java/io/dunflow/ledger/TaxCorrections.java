package io.dunflow.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * By what the books of a period correct the tax of invoices: the more tax, the less is due to the tax office.
 *
 * @param totals by currency and rate
 */
public record TaxCorrections(
        String creditor, LocalDate from, LocalDate through, List<Total> totals, List<Correction> corrections) {

    static TaxCorrections of(String creditor, LocalDate from, LocalDate through, List<Correction> corrections) {
        var totals = new TreeMap<>(corrections.stream().collect(groupingBy(Total::rate, toList())))
                .values().stream().map(Total::of).toList();
        return new TaxCorrections(creditor, from, through, totals, corrections);
    }

    /**
     * What one entry corrects at one rate; below zero where an entry takes back what another had let off, and where money
     * came in after all.
     *
     * @param kind of what was let off: DISCOUNT, SMALL_DIFFERENCE, WRITE_OFF, or RECOVERY of what was written off
     * @param takenBack whether the entry reverses one of that kind
     * @param reference of the entry, such as the write-off it belongs to
     * @param percent null when only the amount of the tax is known
     */
    public record Correction(
            long entry,
            LocalDate bookedOn,
            String debtor,
            String invoice,
            int item,
            EntryKind kind,
            boolean takenBack,
            String reference,
            String currency,
            @Ratio BigDecimal percent,
            BigDecimal gross,
            BigDecimal net,
            BigDecimal tax) {}

    /** What all of a period correct at one rate in one currency. */
    public record Total(String currency, @Ratio BigDecimal percent, BigDecimal gross, BigDecimal net, BigDecimal tax) {

        private static String rate(Correction one) {
            return one.currency() + (one.percent() == null ? "" : " " + one.percent());
        }

        private static Total of(List<Correction> ofOneRate) {
            var first = ofOneRate.get(0);
            return new Total(
                    first.currency(),
                    first.percent(),
                    sum(ofOneRate, Correction::gross),
                    sum(ofOneRate, Correction::net),
                    sum(ofOneRate, Correction::tax));
        }

        private static BigDecimal sum(List<Correction> corrections, Function<Correction, BigDecimal> part) {
            return corrections.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
