package io.dunflow.interest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A series of reference rates as people see it.
 *
 * @param knownThrough the last day that has a rate
 * @param missing half-years that have begun without a rate: nobody states interest for their days
 * @param next the half-year that is to be added next
 * @param nextFrom its first day on which it can be known
 * @param rates the newest first
 */
record RateSeries(
        String series, LocalDate knownThrough, List<Span> missing, Span next, LocalDate nextFrom, List<Rate> rates) {

    /** The days of a half-year. */
    record Span(LocalDate from, LocalDate through) {

        static Span of(HalfYear half) {
            return new Span(half.from(), half.through());
        }
    }

    /** A rate and who says so. */
    record Rate(LocalDate from, LocalDate through, String percent, String source, String addedBy) {

        private static final int USUAL_DECIMALS = 2;

        static Rate of(ReferenceRate rate, String addedBy) {
            return new Rate(rate.validFrom(), rate.validThrough(), text(rate.percent()), rate.source(), addedBy);
        }

        /** With two decimals, or as many as it has. */
        static String text(BigDecimal percent) {
            var plain = percent.stripTrailingZeros();
            return plain.setScale(Math.max(plain.scale(), USUAL_DECIMALS)).toPlainString();
        }

        /** For a page, which writes it as its reader does. */
        public BigDecimal number() {
            return new BigDecimal(percent);
        }
    }

    /** Whether the next half-year can be known on a day. */
    public boolean canBeAddedOn(LocalDate day) {
        return !nextFrom.isAfter(day);
    }
}
