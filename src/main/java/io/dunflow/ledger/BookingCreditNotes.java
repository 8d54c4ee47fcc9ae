package io.dunflow.ledger;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Books credit notes: one that names an invoice reduces it, a free one counts as policy says. */
@Component
public class BookingCreditNotes {

    private final BookingCredits booking;

    BookingCreditNotes(BookingCredits booking) {
        this.booking = booking;
    }

    /**
     * Books one credit note; a free one stays unallocated and counts in the net claim.
     *
     * @throws ContentDiffers when the reference was booked with other content
     * @throws InvalidInput when the amount or the invoice cannot be
     */
    @Transactional
    public BookedCredit book(CreditToBook creditNote) {
        return book(List.of(creditNote), FreeCredits.STAY).get(0);
    }

    /** Books several, all or none, in their order, and publishes once. */
    @Transactional
    public List<BookedCredit> book(Collection<CreditToBook> creditNotes, FreeCredits free) {
        if (creditNotes.stream().anyMatch(note -> note.kind() != CreditKind.CREDIT_NOTE)) {
            throw new IllegalArgumentException("Only credit notes are booked here");
        }
        return booking.book(creditNotes, free);
    }
}
