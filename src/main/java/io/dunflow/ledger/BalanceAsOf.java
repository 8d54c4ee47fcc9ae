package io.dunflow.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * What an account owed at the end of a day, as it was known at the end of another; amounts are strings in JSON.
 *
 * @param day whose value dates count, in the creditor's zone
 * @param known what became known later does not count
 * @param open sum of its items
 * @param unallocated money and credit notes that paid nothing
 * @param charges booked and not paid
 * @param items those of which something was open
 */
public record BalanceAsOf(
        long accountId,
        String currency,
        LocalDate day,
        LocalDate known,
        String open,
        String unallocated,
        String charges,
        List<Item> items) {

    /** An item of which something was open. */
    public record Item(long id, String invoice, int no, LocalDate dueDate, String open) {}
}
