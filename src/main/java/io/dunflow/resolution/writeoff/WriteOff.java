package io.dunflow.resolution.writeoff;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A write-off.
 *
 * @param listId of the list of small balances it came with; null when a person asked for it alone
 * @param amount as asked for
 * @param written as booked
 * @param credited what credit notes took back of it since: nobody owes that any more
 * @param recovered what came in for the rest of it since
 * @param asker what who asked is: COLLECTOR, FINANCE or LEAD; null on a list
 * @param approver FINANCE or LEAD: the least senior who may approve it
 * @param authorityReason why nobody less
 */
public record WriteOff(
        long id,
        long accountId,
        Long listId,
        BigDecimal amount,
        BigDecimal written,
        BigDecimal credited,
        BigDecimal recovered,
        String currency,
        WriteOffCause cause,
        String reason,
        String asker,
        String approver,
        String authorityReason,
        WriteOffState state,
        String askedBy,
        String approvedBy,
        LocalDate bookedOn) {

    /** The business key of its process, and the reference of its entries. */
    String key() {
        return "write-off:" + id;
    }

    /** Whether anything of it is still written off. */
    public boolean stands() {
        return state == WriteOffState.BOOKED && written.compareTo(credited) > 0;
    }

    boolean waitsAlone() {
        return state == WriteOffState.AWAITING_APPROVAL && listId == null;
    }
}
