package io.dunflow.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What a step grants on one item: its share of what the step grants on the invoice, so that the shares of all instalments sum
 * to that to the last cent, and less as much of it as was credited of the item.
 *
 * @param base of which the percentage is taken, of the whole
 * @param whole amount of the invoice, or of the item where the step is of the item alone
 * @param before what other instalments of the invoice come before it
 * @param ofInvoice whether it is of the invoice; else it is an offer for the item alone
 */
record DiscountOfItem(
        long stepId,
        LocalDate until,
        BigDecimal percent,
        BigDecimal base,
        BigDecimal whole,
        BigDecimal before,
        boolean ofInvoice) {

    /** The same for the invoice as a whole. */
    DiscountOfItem ofAll() {
        return new DiscountOfItem(stepId, until, percent, base, whole, BigDecimal.ZERO, ofInvoice);
    }

    /** The most that may be deducted of an item of an amount of which so much was credited. */
    BigDecimal most(BigDecimal amount, BigDecimal credited, int digits) {
        if (credited.signum() > 0) {
            var left = amount.subtract(credited).max(BigDecimal.ZERO);
            return of(left, digits);
        }
        return of(before.add(amount), digits).subtract(of(before, digits));
    }

    private BigDecimal of(BigDecimal part, int digits) {
        return percent.movePointLeft(2).multiply(base).multiply(part).divide(whole, digits, RoundingMode.HALF_UP);
    }
}
