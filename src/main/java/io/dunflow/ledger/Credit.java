package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money or a credit note that came in for an account.
 *
 * @param invoiceId the invoice it names, once that is known
 * @param invoiceNamed the invoice number it came with
 * @param disputeId the dispute it names
 * @param placedItemId the item with an agency that was paid there
 */
record Credit(
        long id,
        long accountId,
        CreditKind kind,
        String reference,
        BigDecimal amount,
        BigDecimal unallocated,
        Long invoiceId,
        String invoiceNamed,
        Long disputeId,
        Long placedItemId,
        String remittance,
        LocalDate valueDate,
        LocalDate bookingDate) {

    /** It names an invoice that has not come yet: the money waits for it. */
    boolean waitsForItsInvoice() {
        return invoiceNamed != null && invoiceId == null;
    }

    Booking booking(String actor) {
        return new Booking(valueDate, bookingDate, actor);
    }
}
