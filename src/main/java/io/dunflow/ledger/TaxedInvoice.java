package io.dunflow.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What an invoice says of its tax, by rate, so that what is let off of it lowers the tax by the same share (UStG 17).
 *
 * @param amount of the invoice, with its tax
 */
record TaxedInvoice(BigDecimal amount, List<InvoiceTax> taxes) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * The shares of the rates in a part of the invoice; what no rate is named for has none.
     *
     * @param part below zero where it is taken back
     * @param digits of the currency; each share is rounded once, half up
     */
    List<Share> of(BigDecimal part, int digits) {
        var whole = taxes.stream()
                .map(InvoiceTax::gross)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .max(amount);
        var shares = new ArrayList<Share>();
        var before = BigDecimal.ZERO;
        for (var tax : taxes) {
            var through = before.add(tax.gross());
            var gross = share(part, through, whole, digits).subtract(share(part, before, whole, digits));
            shares.add(new Share(tax.percent(), gross, tax(tax, gross, digits)));
            before = through;
        }
        return shares;
    }

    private static BigDecimal tax(InvoiceTax tax, BigDecimal gross, int digits) {
        return tax.tax() == null
                ? share(gross, tax.percent(), tax.percent().add(HUNDRED), digits)
                : share(gross, tax.tax(), tax.gross(), digits);
    }

    private static BigDecimal share(BigDecimal amount, BigDecimal part, BigDecimal whole, int digits) {
        return amount.multiply(part).divide(whole, digits, RoundingMode.HALF_UP);
    }

    /**
     * What of a part bears one rate.
     *
     * @param percent null when only the amount of the tax is known
     * @param gross with its tax
     */
    record Share(BigDecimal percent, BigDecimal gross, BigDecimal tax) {}
}
