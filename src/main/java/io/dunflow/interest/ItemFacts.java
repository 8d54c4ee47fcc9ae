package io.dunflow.interest;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is known of an item that may bear interest.
 *
 * @param agreedPercent a year that a contract names, or null
 * @param covered amount of it that a dispute, a promise, a plan ... covers
 * @param chargedThrough last day that another system claimed and that is booked or waived; null when there is none
 * @param stopsOn from this day on it bears no interest, as the debtor is insolvent; null when it does
 */
record ItemFacts(
        long itemId,
        long accountId,
        String currency,
        DefaultFacts start,
        BigDecimal agreedPercent,
        BigDecimal covered,
        LocalDate chargedThrough,
        LocalDate stopsOn) {

    /** The first day that a letter states, of an item that bears interest from a day on. */
    LocalDate first(LocalDate bearsFrom) {
        return chargedThrough == null || chargedThrough.isBefore(bearsFrom) ? bearsFrom : chargedThrough.plusDays(1);
    }

    /** The last day that a letter of a day states. */
    LocalDate last(LocalDate day) {
        return stopsOn == null || stopsOn.isAfter(day) ? day : stopsOn.minusDays(1);
    }
}
