package io.dunflow.resolution.writeoff;

import java.math.BigDecimal;
import java.util.List;

/**
 * A write-off as somebody asks for it.
 *
 * @param account id of the account
 * @param items ids, or null: all open items
 * @param amount in the account's currency, or null: all that is dunnable of the items
 * @param reason for whoever approves it; required
 */
public record WriteOffOrder(long account, List<Long> items, BigDecimal amount, WriteOffCause cause, String reason) {}
