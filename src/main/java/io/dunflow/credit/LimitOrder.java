package io.dunflow.credit;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A limit as somebody sets it.
 *
 * @param debtor its number
 * @param scope null: of the debtor alone
 * @param amount null: from now on no credit
 * @param validUntil the last day; null: until another is set
 */
public record LimitOrder(
        String debtor, LimitScope scope, BigDecimal amount, String currency, LocalDate validUntil, String reason) {

    LimitScope scopeOrDebtor() {
        return scope == null ? LimitScope.DEBTOR : scope;
    }
}
