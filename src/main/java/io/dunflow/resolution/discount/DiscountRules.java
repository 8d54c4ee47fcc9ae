package io.dunflow.resolution.discount;

import java.math.BigDecimal;

/**
 * What the table {@code discount-terms} says about an account.
 *
 * @param toleranceDays that money may come late
 * @param toleranceAmount that may be missing of it
 * @param smallDifference up to which a deduction that was not earned is let go
 * @param disputed whether a greater one is disputed by rule; else it stays open
 */
record DiscountRules(
        int toleranceDays, BigDecimal toleranceAmount, BigDecimal smallDifference, boolean disputed, Long decisionId) {}
