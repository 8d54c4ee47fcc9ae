package io.dunflow.ledger;

import java.math.BigDecimal;

/**
 * How exactly an early payment has to be one.
 *
 * @param days after the last day of the step on which money still counts as in time
 * @param amount that may be missing beyond the discount
 */
public record DiscountTolerance(int days, BigDecimal amount) {

    static final DiscountTolerance NONE = new DiscountTolerance(0, BigDecimal.ZERO);
}
