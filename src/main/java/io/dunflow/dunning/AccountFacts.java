package io.dunflow.dunning;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is known about one account on the day of a run.
 *
 * @param kind BUSINESS or CONSUMER
 * @param jurisdiction of the creditor
 * @param hasEmail an e-mail address that may be used
 * @param hasAddress a postal address
 * @param credits unallocated payments and free credit notes
 * @param settledCount items of the debtor settled in the last two years
 * @param lateShare share of them settled after their due date, 0 to 1
 * @param averageDaysLate how late they were, weighted by amount
 */
record AccountFacts(
        long id,
        long creditorId,
        String currency,
        String kind,
        String jurisdiction,
        boolean hasEmail,
        boolean hasAddress,
        BigDecimal credits,
        int settledCount,
        BigDecimal lateShare,
        BigDecimal averageDaysLate,
        List<ItemFacts> items) {

    BigDecimal openTotal() {
        return items.stream().map(ItemFacts::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
