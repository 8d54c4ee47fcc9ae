package io.dunflow.ledger;

import java.math.BigDecimal;

/**
 * What of an invoice is tax, by one rate: what is deducted from the invoice later lowers it by its share.
 *
 * @param percent the rate, or null when only the amount is known
 * @param gross what of the invoice bears that rate, with its tax; null: all of it
 * @param tax the amount, or null when it follows from the rate
 */
public record InvoiceTax(BigDecimal percent, BigDecimal gross, BigDecimal tax) {}
