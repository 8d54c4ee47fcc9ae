package io.dunflow.resolution.discount;

import io.dunflow.ledger.DiscountTolerance;
import java.math.BigDecimal;

/**
 * What the table {@code discount-terms} says about an account.
 *
 * @param tolerance how late, and how little, money may come
 * @param smallDifference up to which a deduction that was not earned is let go
 * @param disputed whether a greater one is disputed by rule; else it stays open
 */
record DiscountRules(DiscountTolerance tolerance, BigDecimal smallDifference, boolean disputed, Long decisionId) {}
