package io.dunflow.scenario.script;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as scenarios write them. */
public final class Money {

    private Money() {}

    /** With two decimals, or as many as it needs. */
    public static BigDecimal of(BigDecimal amount) {
        return amount == null
                ? null
                : amount.setScale(Math.max(2, amount.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
    }
}
