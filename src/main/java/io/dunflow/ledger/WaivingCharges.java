package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets a debtor off charges: all of one, also what was paid of it, which is free for other things then. */
@Component
public class WaivingCharges {

    private static final Set<ChargeState> STANDING =
            EnumSet.of(ChargeState.CLAIMED, ChargeState.BOOKED, ChargeState.PAID);

    private final ChargeBooks books;
    private final FreeingCharges freeing;
    private final AllocatingCredits allocating;
    private final CreditorDays days;
    private final ApplicationEventPublisher events;

    WaivingCharges(
            ChargeBooks books,
            FreeingCharges freeing,
            AllocatingCredits allocating,
            CreditorDays days,
            ApplicationEventPublisher events) {
        this.books = books;
        this.freeing = freeing;
        this.allocating = allocating;
        this.days = days;
        this.events = events;
    }

    /**
     * Waives one that is claimed, booked or paid. The caller holds the account's lock.
     *
     * @param reason why, as a code or a person's words
     * @throws NotInLedger when there is no such charge
     * @throws Refused when nobody claims it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void waive(long chargeId, String reason, String by) {
        end(chargeId, ChargeState.WAIVED, reason, by);
    }

    /** The same of one that was never owed. */
    void lapse(long chargeId, String reason, String by) {
        end(chargeId, ChargeState.WITHDRAWN, reason, by);
    }

    private void end(long chargeId, ChargeState state, String reason, String by) {
        var charge = books.find(chargeId).orElseThrow(() -> new NotInLedger("charge", chargeId));
        if (!STANDING.contains(charge.state())) {
            throw new Refused(say("charge.notStanding", chargeId, word("chargeState", charge.state())));
        }
        if (charge.isInBooks()) {
            var booking = Booking.on(days.todayOf(charge.accountId()), by);
            freeing.free(charge, "waiver:" + chargeId, reason, booking);
            books.unbook(charge, "waiver:" + chargeId, reason, booking);
        }
        books.become(chargeId, state, BigDecimal.ZERO, reason, by);
        allocating.allocate(charge.accountId(), by);
        events.publishEvent(new AccountsChanged(Set.of(charge.accountId()), "WAIVER"));
    }
}
