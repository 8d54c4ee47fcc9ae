package io.dunflow.resolution;

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
 */
public record PromiseOrder(long account, List<Long> items, BigDecimal amount, LocalDate date, String note) {}
