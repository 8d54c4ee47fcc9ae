package io.dunflow.ledger;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books money that came in: it goes to the invoice it names, then to what is due longest, and what finds nothing open
 * stays on the payment. Money that names an invoice not yet known waits for it.
 */
@Component
public class BookingPayments {

    /** Banks announce value dates a few days ahead; a year ahead is a slip of the finger that would stop dunning. */
    public static final int DAYS_AHEAD = 7;

    private final BookingCredits booking;

    BookingPayments(BookingCredits booking) {
        this.booking = booking;
    }

    /**
     * Books one payment; the same reference with the same content answers the booking there is.
     *
     * @throws ContentDiffers when the reference was booked with other content
     * @throws InvalidInput when the amount or the invoice cannot be
     */
    @Transactional
    public BookedCredit book(CreditToBook payment) {
        return book(List.of(payment)).get(0);
    }

    /** Books several, all or none, in their order, and publishes once. */
    @Transactional
    public List<BookedCredit> book(Collection<CreditToBook> payments) {
        if (payments.stream().anyMatch(payment -> payment.kind() != CreditKind.PAYMENT)) {
            throw new IllegalArgumentException("Only payments are booked here");
        }
        return booking.book(payments, FreeCredits.STAY);
    }
}
