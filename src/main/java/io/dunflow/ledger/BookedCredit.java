package io.dunflow.ledger;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a payment or credit note stands in the books.
 *
 * @param allocated to items and charges, net of reversals
 * @param charged what of that charges have
 * @param returned what the bank took back
 * @param recovered what of it came in for what had been written off
 * @param allocations what of it each item has, net of reversals
 * @param isNew false when it had been booked before
 */
public record BookedCredit(
        long id,
        long accountId,
        CreditKind kind,
        String reference,
        BigDecimal amount,
        BigDecimal allocated,
        BigDecimal charged,
        BigDecimal unallocated,
        BigDecimal refunded,
        BigDecimal returned,
        BigDecimal recovered,
        List<Share> allocations,
        boolean isNew) {

    /** What one item has of it. */
    public record Share(long itemId, String invoice, int no, BigDecimal amount) {}
}
