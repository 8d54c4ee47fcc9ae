package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

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

    /** It names the invoice of the slice. */
    boolean names(Slice slice) {
        return Objects.equals(invoiceId, slice.invoiceId());
    }

    /** It names the dispute or the placement that covers the slice. */
    boolean isMeantFor(Slice slice) {
        return placedItemId != null
                ? slice.cover() == Cover.PLACEMENT && placedItemId == slice.itemId()
                : slice.cover() == Cover.DISPUTE && Objects.equals(disputeId, slice.coverId());
    }

    /** In which it takes what it finds open. */
    Comparator<Slice> order() {
        return Comparator.<Slice, Boolean>comparing(slice -> !isMeantFor(slice))
                .thenComparing(slice -> !names(slice))
                .thenComparing(Slice.OLDEST_DUE_FIRST);
    }

    Booking booking(String actor) {
        return new Booking(valueDate, bookingDate, actor);
    }
}
