package io.dunflow.resolution.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A promise as a debtor gives it.
 *
 * @param account id of the account
 * @param items ids of the items it is for; null: what is due longest
 * @param amount in the account's currency; null: all that is dunnable of the items
 * @param date value date by which it is to be paid
 * @param note in a few words, or null
 * @param replaces ids of open promises on the same items that it takes the place of; null: it stands beside them, as far as
 *     they leave enough
 */
public record PromiseOrder(
        long account, List<Long> items, BigDecimal amount, LocalDate date, String note, List<Long> replaces) {

    /** A promise that takes the place of no other. */
    public PromiseOrder(long account, List<Long> items, BigDecimal amount, LocalDate date, String note) {
        this(account, items, amount, date, note, null);
    }

    /** The ids, none instead of null. */
    List<Long> replaced() {
        return replaces == null ? List.of() : replaces;
    }
}
