package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes charges that letters claimed into the books, by the word of a person or of a rule. */
@Component
public class BookingCharges {

    private final ChargeBooks books;
    private final AccountLocks locks;
    private final AllocatingCredits allocating;
    private final CreditorDays days;
    private final ApplicationEventPublisher events;

    BookingCharges(
            ChargeBooks books,
            AccountLocks locks,
            AllocatingCredits allocating,
            CreditorDays days,
            ApplicationEventPublisher events) {
        this.books = books;
        this.locks = locks;
        this.allocating = allocating;
        this.days = days;
        this.events = events;
    }

    /**
     * Books it today; money of the account that pays nothing yet pays it at once. One that is booked stays so.
     *
     * @param reason why, as a code or a person's words; null for none
     * @throws NotInLedger when there is no such charge
     * @throws Refused when it is not claimed
     */
    @Transactional
    public void book(long chargeId, String reason, String by) {
        locks.take(charge(chargeId).accountId());
        var charge = charge(chargeId);
        if (charge.isInBooks()) {
            return;
        }
        if (charge.state() != ChargeState.CLAIMED) {
            throw new Refused(say("charge.notClaimed", chargeId, word("chargeState", charge.state())));
        }
        books.book(charge, reason, Booking.on(days.todayOf(charge.accountId()), by));
        allocating.allocate(charge.accountId(), by);
        events.publishEvent(new AccountsChanged(Set.of(charge.accountId()), EntryKind.CHARGE.name()));
    }

    private ChargeBooks.Kept charge(long id) {
        return books.find(id).orElseThrow(() -> new NotInLedger("charge", id));
    }
}
