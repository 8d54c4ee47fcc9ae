package io.dunflow.ledger;

/**
 * Money of a payment that went back, as the API takes it.
 *
 * @param debtor number of the debtor
 * @param payment reference of the payment
 * @param reference of the return itself
 * @param cause a code such as INSUFFICIENT_FUNDS; REFUND is what we gave back ourselves
 * @param amount such as 1234.50; null: all that is left of the payment
 * @param bookingDate null: the value date
 * @param fee what the bank asks for it, or null; 0.00 is none
 */
record ReturnRequest(
        String creditor,
        String debtor,
        String currency,
        String payment,
        String reference,
        String cause,
        String amount,
        String valueDate,
        String bookingDate,
        String fee) {}
