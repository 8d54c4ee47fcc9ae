package io.dunflow.ledger;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A payment or a credit note that came in.
 *
 * @param reference of the bank line or the credit note: the same twice on one account books once
 * @param amount positive, in the account's currency
 * @param invoice number of the invoice it names; null for none
 * @param remittance what the payer wrote, or null
 * @param dispute id of the dispute it names, or null
 * @param placedItem item with an agency that was paid there: what is placed of it is reduced first; or null
 */
public record CreditToBook(
        long accountId,
        CreditKind kind,
        String reference,
        BigDecimal amount,
        String invoice,
        String remittance,
        Long dispute,
        Long placedItem,
        Booking booking) {

    public CreditToBook(
            long accountId,
            CreditKind kind,
            String reference,
            BigDecimal amount,
            String invoice,
            String remittance,
            Booking booking) {
        this(accountId, kind, reference, amount, invoice, remittance, null, null, booking);
    }

    public CreditToBook(
            long accountId,
            CreditKind kind,
            String reference,
            BigDecimal amount,
            String invoice,
            String remittance,
            Long dispute,
            Booking booking) {
        this(accountId, kind, reference, amount, invoice, remittance, dispute, null, booking);
    }

    public static CreditToBook payment(long accountId, String reference, BigDecimal amount, Booking booking) {
        return new CreditToBook(accountId, CreditKind.PAYMENT, reference, amount, null, null, booking);
    }

    public static CreditToBook creditNote(long accountId, String reference, BigDecimal amount, Booking booking) {
        return new CreditToBook(accountId, CreditKind.CREDIT_NOTE, reference, amount, null, null, booking);
    }

    /** The same, naming an invoice. */
    public CreditToBook naming(String invoiceNumber) {
        return new CreditToBook(
                accountId, kind, reference, amount, invoiceNumber, remittance, dispute, placedItem, booking);
    }

    /** The same, naming a dispute: it reduces what is disputed first. */
    public CreditToBook forDispute(Long disputeId) {
        return new CreditToBook(
                accountId, kind, reference, amount, invoice, remittance, disputeId, placedItem, booking);
    }

    /** The same, paid to the agency that has the item: it reduces what is placed of it first. */
    public CreditToBook forPlaced(long itemId) {
        return new CreditToBook(accountId, kind, reference, amount, invoice, remittance, dispute, itemId, booking);
    }

    boolean sameAs(Credit booked) {
        return amount.compareTo(booked.amount()) == 0
                && Objects.equals(invoice, booked.invoiceNamed())
                && Objects.equals(remittance, booked.remittance())
                && Objects.equals(dispute, booked.disputeId())
                && Objects.equals(placedItem, booked.placedItemId())
                && booking.valueDate().equals(booked.valueDate())
                && booking.bookingDate().equals(booked.bookingDate());
    }
}
