package io.dunflow.credit;

import java.math.BigDecimal;

/**
 * A limit that somebody asks for.
 *
 * @param creditor code of the creditor with whom the debtor wants to order
 * @param debtor its number
 * @param currency null: that of the creditor
 * @param note why
 */
public record LimitWish(String creditor, String debtor, BigDecimal amount, String currency, String note) {}
