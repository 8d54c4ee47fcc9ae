package io.dunflow.resolution.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A settlement as a debtor offers it: an amount by a day for the discharge of all that is
 * overdue and covered by nothing; invoices that fall due later are not in it.
 *
 * @param account id of the account
 * @param amount in the account's currency
 * @param payBy value date by which it is paid
 * @param reason why less is taken; required
 */
public record SettlementOrder(long account, BigDecimal amount, LocalDate payBy, String reason) {}
