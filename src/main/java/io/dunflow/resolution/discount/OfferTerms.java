package io.dunflow.resolution.discount;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the table {@code discount-offer} says about an account.
 *
 * @param annualPercent for a year of which the money comes earlier
 * @param mostPercent of the amount, however early it comes
 * @param leastAmount below which nothing is offered
 * @param leastDays that it has to come before the due date
 * @param payWithinDays in which it has to come
 */
record OfferTerms(
        BigDecimal annualPercent,
        BigDecimal mostPercent,
        BigDecimal leastAmount,
        int leastDays,
        int payWithinDays,
        String reason) {

    private static final BigDecimal YEAR = BigDecimal.valueOf(365);
    private static final int DIGITS = 4;

    /** What may be deducted when the money comes so many days early. */
    BigDecimal percent(long daysEarly) {
        return annualPercent
                .multiply(BigDecimal.valueOf(daysEarly))
                .divide(YEAR, DIGITS, RoundingMode.DOWN)
                .min(mostPercent);
    }
}
