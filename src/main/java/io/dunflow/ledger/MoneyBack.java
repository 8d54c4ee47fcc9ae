package io.dunflow.ledger;

import java.math.BigDecimal;

/**
 * Money of a payment that went back: the bank or the payer took it, or we gave it.
 *
 * @param amount null: all that is left of the payment
 * @param cause why, as a code such as {@code INSUFFICIENT_FUNDS}, or a person's words
 * @param fee what the bank asks for it, or null; 0.00 is none
 * @param reference of the bank's return; the same twice is booked once
 */
public record MoneyBack(
        long paymentId, BigDecimal amount, String cause, BigDecimal fee, String reference, Booking booking) {

    /** The cause of money that the creditor gave back of its own will. */
    public static final String REFUND = "REFUND";

    public MoneyBack {
        fee = fee == null || fee.signum() == 0 ? null : fee;
    }

    /** All that is left of a payment. */
    public static MoneyBack all(long paymentId, String reference, String cause, Booking booking) {
        return new MoneyBack(paymentId, null, cause, null, reference, booking);
    }

    /** REFUND is our own doing and says nothing about the debtor; RETURN was not. */
    EntryKind kind() {
        return REFUND.equals(cause) ? EntryKind.REFUND : EntryKind.RETURN;
    }
}
