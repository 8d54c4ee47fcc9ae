package io.dunflow.ledger;

import java.math.BigDecimal;

/**
 * How a debtor paid in the last 24 months.
 *
 * @param settledCount items that were settled
 * @param lateShare of them after their due date, 0 to 1 with two decimals
 * @param averageDaysLate weighted by amount, early ones count zero, one decimal
 */
public record Behaviour(int settledCount, BigDecimal lateShare, BigDecimal averageDaysLate) {

    /** Of a debtor of whom nothing is known. */
    public static final Behaviour UNKNOWN = new Behaviour(0, new BigDecimal("0.00"), new BigDecimal("0.0"));
}
