package io.dunflow.ledger;

/**
 * A payment or credit note as the API takes it.
 *
 * @param debtor number of the debtor
 * @param amount such as 1234.50
 * @param bookingDate null: the value date
 * @param invoice number of the invoice it names, or null
 * @param dispute id of the dispute it names, or null
 */
record CreditRequest(
        String creditor,
        String debtor,
        String currency,
        String amount,
        String valueDate,
        String bookingDate,
        String reference,
        String invoice,
        String remittance,
        Long dispute) {}
