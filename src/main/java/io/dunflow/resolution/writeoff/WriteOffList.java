package io.dunflow.resolution.writeoff;

import io.dunflow.dunning.Approval;
import java.math.BigDecimal;

/**
 * Small balances that are written off together.
 *
 * @param itemLimit the most that is left of an item
 * @param runLimit the most that one list may write off
 * @param olderThan days since its items were due
 * @param count write-offs on it, one for each account
 * @param amount their sum as proposed
 * @param written their sum as booked
 */
public record WriteOffList(
        long id,
        long creditorId,
        String creditor,
        String currency,
        BigDecimal itemLimit,
        BigDecimal runLimit,
        int olderThan,
        Approval approver,
        WriteOffState state,
        String askedBy,
        String answeredBy,
        int count,
        BigDecimal amount,
        BigDecimal written) {

    /** The business key of its process. */
    String key() {
        return "write-off-list:" + id;
    }
}
