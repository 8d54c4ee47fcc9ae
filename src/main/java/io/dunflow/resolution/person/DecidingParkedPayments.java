package io.dunflow.resolution.person;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.ParkingMoney;
import io.dunflow.ledger.Reason;
import io.dunflow.ledger.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody decides about money that came at or after an opening: it may be kept, or goes back. */
@Component
@Transactional
public class DecidingParkedPayments {

    private final LegalEffects effects;
    private final ParkingMoney parking;
    private final CreditorDays days;
    private final AccountLocks locks;

    DecidingParkedPayments(LegalEffects effects, ParkingMoney parking, CreditorDays days, AccountLocks locks) {
        this.effects = effects;
        this.parking = parking;
        this.days = days;
        this.locks = locks;
    }

    /**
     * Decides by completing the task about an effect; a task about anything else decides nothing.
     *
     * @param decision approve: it is kept and pays what is open; refuse: it goes back
     * @throws InvalidInput when there is no decision, or nothing says why
     * @throws Refused when somebody else was first, or its ground is gone
     */
    public void decided(long effectId, String decision, String why, String by) {
        var known = effects.find(effectId).orElseThrow();
        if (!known.effect().equals(ParkingPayments.WORD)) {
            return;
        }
        locks.take(known.accountId());
        var effect = effects.find(effectId).orElseThrow();
        if (effect.outcome() != null) {
            throw new Refused(say("fact.parkedDecided"));
        }
        switch (decision == null ? "" : decision) {
            case "approve" -> keep(effect, why, by);
            case "refuse" -> giveBack(effect, why, by);
            default -> throw new InvalidInput("followUpDecision", say("plan.decision"));
        }
    }

    private void keep(LegalEffect effect, String why, String by) {
        end(effect, "KEPT", why, by);
        parking.release(effect.targetId(), by);
    }

    private void giveBack(LegalEffect effect, String why, String by) {
        end(effect, "RETURNED", why, by);
        var today = days.todayOf(effect.accountId());
        parking.giveBack(effect.targetId(), why, new Booking(today, today, by));
    }

    /** The word is about the payment, whatever other facts it is parked because of. */
    private void end(LegalEffect effect, String found, String why, String by) {
        Reason.demand(why);
        effects.standingAt(effect.target(), ParkingPayments.WORD)
                .forEach(standing -> effects.decided(standing, found, why, by));
    }
}
