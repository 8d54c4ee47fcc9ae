package io.dunflow.credit;

import java.math.BigDecimal;

/**
 * Whether so much may be delivered on account.
 *
 * @param creditor its code
 * @param debtor its number
 * @param currency null: that of the creditor
 * @param order number of the order; when it is approved it counts as open from now on. Null: it is only asked
 */
public record CreditQuestion(String creditor, String debtor, BigDecimal amount, String currency, String order) {

    CreditQuestion in(String otherCurrency) {
        return new CreditQuestion(creditor, debtor, amount, otherCurrency, order);
    }
}
