package io.dunflow.legal;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.Reason;
import io.dunflow.ledger.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about a legal action: a lead who did not propose it agrees or not; it may be taken back. */
@Component
@Transactional
public class DecidingLegalActions {

    private final LegalActions actions;
    private final EndingLegalActions ending;
    private final WeighingClaims weighing;
    private final GrantedCreditors granted;
    private final AccountLocks locks;
    private final CreditorDays days;

    DecidingLegalActions(
            LegalActions actions,
            EndingLegalActions ending,
            WeighingClaims weighing,
            GrantedCreditors granted,
            AccountLocks locks,
            CreditorDays days) {
        this.actions = actions;
        this.ending = ending;
        this.weighing = weighing;
        this.granted = granted;
        this.locks = locks;
        this.days = days;
    }

    /**
     * A lead completes the task of its process, which goes on by itself.
     *
     * @param decision sue, do-not-sue or write-off
     * @return APPROVED or NOT_SUED; LOST when nothing is left of it on the day
     * @throws InvalidInput when there is no decision, or nobody says why not
     * @throws Refused when it does not wait for approval, or the same person proposed it
     */
    public LegalState decided(long caseId, String decision, String why, String by) {
        var action = lock(actions.ofCase(caseId).orElseThrow());
        if ("sue".equals(decision)) {
            return approve(action, why, by);
        }
        giveUp(action, LegalState.AWAITING_APPROVAL, LegalState.NOT_SUED, decision, "do-not-sue", why, by);
        return LegalState.NOT_SUED;
    }

    /**
     * A lead says what becomes of a title.
     *
     * @param decision enforce, return or write-off
     * @return ENFORCING or WITHDRAWN
     */
    public LegalState titleDecided(long caseId, String decision, String why, String by) {
        var action = lock(actions.ofCase(caseId).orElseThrow());
        if ("enforce".equals(decision)) {
            expect(action, action.state() == LegalState.TITLED);
            actions.become(action, LegalState.ENFORCING, null, null, by);
            note(action, why, by);
            return LegalState.ENFORCING;
        }
        giveUp(action, LegalState.TITLED, LegalState.WITHDRAWN, decision, "return", why, by);
        return LegalState.WITHDRAWN;
    }

    /**
     * Somebody asked what the court did.
     *
     * @param decision wait, or withdraw: then it is over
     * @return the state it is in then
     */
    public LegalAction asked(long caseId, String decision, String why, String by) {
        var action = lock(actions.ofCase(caseId).orElseThrow());
        if ("withdraw".equals(decision)) {
            Reason.demand(why);
            ending.release(action, LegalState.WITHDRAWN, why, null, by);
        } else if ("wait".equals(decision)) {
            actions.note(action.id(), "ASKED", null, why, null, null, by);
            var today = days.todayOf(action.accountId());
            actions.lookAgain(action.id(), today.plusDays(action.askDays()), today);
        } else {
            throw new InvalidInput("courtDecision", say("legal.courtDecision"));
        }
        return get(action.id());
    }

    /** It is taken back, wherever it is: what is open is where it came from. */
    public void withdraw(long id, String reason, String by) {
        Reason.demand(reason);
        var action = lock(get(id));
        expect(action, !action.state().ended());
        ending.end(action, LegalState.WITHDRAWN, reason, null, by);
    }

    /** The table is asked again: the day may have changed what it says. */
    private LegalState approve(LegalAction action, String note, String by) {
        expect(action, action.state() == LegalState.AWAITING_APPROVAL);
        if (action.proposedBy().equals(by)) {
            throw new Refused(say("legal.own", action.id()));
        }
        var weighed = weighing.weigh(action);
        if (weighed != LegalState.AWAITING_APPROVAL) {
            return weighed;
        }
        actions.approved(action.id(), by);
        note(action, note, by);
        return LegalState.APPROVED;
    }

    private void giveUp(
            LegalAction action, LegalState from, LegalState to, String decision, String only, String why, String by) {
        var writeOff = "write-off".equals(decision);
        if (!writeOff && !only.equals(decision)) {
            throw new InvalidInput("legalDecision", say("legal.decision", only));
        }
        Reason.demand(why);
        expect(action, action.state() == from);
        var items = actions.within(action.id());
        ending.release(action, to, why, null, by);
        if (writeOff) {
            weighing.giveUp(action, items, why, by);
        }
    }

    private void note(LegalAction action, String note, String by) {
        if (note != null && !note.isBlank()) {
            actions.note(action.id(), "NOTE", null, note, null, null, by);
        }
    }

    static void expect(LegalAction action, boolean possible) {
        if (!possible) {
            throw new Refused(say(
                    "legal.state",
                    action.id(),
                    io.dunflow.ledger.Sentence.label(
                            "legalState", action.state().name())));
        }
    }

    private LegalAction lock(LegalAction action) {
        granted.demandAccount(action.accountId());
        locks.take(action.accountId());
        return get(action.id());
    }

    private LegalAction get(long id) {
        return actions.find(id).orElseThrow(() -> new NotInLedger("legal", id));
    }
}
