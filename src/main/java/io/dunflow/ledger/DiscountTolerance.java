package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * How exactly an early payment has to be one.
 *
 * @param days after the last day of the step, as it was agreed, on which money still counts as in time
 * @param amount that may be missing beyond the discount
 * @param moved the day to which an agreed last day moves because nobody works on it; itself where it stays
 */
public record DiscountTolerance(int days, BigDecimal amount, UnaryOperator<LocalDate> moved) {

    static final DiscountTolerance NONE = new DiscountTolerance(0, BigDecimal.ZERO, UnaryOperator.identity());

    /** The last day on which money counts for a step that was agreed until a day. */
    LocalDate lastDay(LocalDate until) {
        var late = until.plusDays(days);
        var next = moved.apply(until);
        return next.isAfter(late) ? next : late;
    }
}
