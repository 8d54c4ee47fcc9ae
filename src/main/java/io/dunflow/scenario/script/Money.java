package io.dunflow.scenario.script;

import io.dunflow.ledger.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as scenarios write them. */
public final class Money {

    private Money() {}

    /** With the decimals of its currency, or as many as it needs. */
    public static BigDecimal of(BigDecimal amount, String currency) {
        var digits = Amounts.digits(currency).orElse(2);
        return amount.setScale(Math.max(digits, amount.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
    }

    /** With two decimals, or as many as it needs. */
    public static BigDecimal of(BigDecimal amount) {
        return amount == null
                ? null
                : amount.setScale(Math.max(2, amount.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
    }
}
