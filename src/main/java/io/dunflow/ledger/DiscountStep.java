package io.dunflow.ledger;

import java.math.BigDecimal;

/**
 * A step of early payment in the terms of an invoice: whoever pays within so many days of it pays so much less.
 *
 * @param days from the day of the invoice
 * @param percent that may be deducted
 * @param base of which it is taken; null: the whole invoice
 */
public record DiscountStep(int days, BigDecimal percent, BigDecimal base) {}
