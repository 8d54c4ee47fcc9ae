package io.dunflow.legal;

import io.dunflow.dunning.Approval;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.resolution.Actor;
import io.dunflow.resolution.writeoff.AskingForWriteOffs;
import io.dunflow.resolution.writeoff.WriteOffCause;
import io.dunflow.resolution.writeoff.WriteOffOrder;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Weighs whether what was not paid by the named date is worth a court, as the table {@code legal-decision} says. */
@Component
public class WeighingClaims {

    private static final String NOTHING_LEFT = "NOTHING_LEFT";
    private static final String TIME_BARRED = "TIME_BARRED";

    private final LegalActions actions;
    private final SuableItems suable;
    private final AskingLegalDecision asking;
    private final EndingLegalActions ending;
    private final AskingForWriteOffs writeOffs;
    private final AccountLocks locks;
    private final CreditorDays days;

    WeighingClaims(
            LegalActions actions,
            SuableItems suable,
            AskingLegalDecision asking,
            EndingLegalActions ending,
            AskingForWriteOffs writeOffs,
            AccountLocks locks,
            CreditorDays days) {
        this.actions = actions;
        this.suable = suable;
        this.asking = asking;
        this.ending = ending;
        this.writeOffs = writeOffs;
        this.locks = locks;
        this.days = days;
    }

    /**
     * Leaves out what may not be taken to court by now, and asks the table about the rest.
     *
     * @return AWAITING_APPROVAL, NOT_SUED, or LOST when nothing is left
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LegalState weigh(long caseId) {
        var action = actions.ofCase(caseId).orElseThrow();
        locks.take(action.accountId());
        var state = weigh(action);
        if (state == LegalState.AWAITING_APPROVAL) {
            var reason = actions.find(action.id()).orElseThrow().verdictReason();
            actions.become(action, state, reason, null, Actor.POLICY);
        }
        return state;
    }

    /** The same for an action to which a lead agrees: it stays as it is where it is worth it. The caller holds the lock. */
    LegalState weigh(LegalAction action) {
        var left = leaveOut(action);
        if (left.isEmpty()) {
            ending.release(action, LegalState.LOST, why(action), null, Actor.POLICY);
            return LegalState.LOST;
        }
        var verdict = ask(action, left);
        if (verdict.worthIt()) {
            return LegalState.AWAITING_APPROVAL;
        }
        ending.release(action, LegalState.NOT_SUED, verdict.reason(), null, Actor.POLICY);
        if (verdict.writeOff()) {
            giveUp(action, left.stream().map(SuableItems.Suable::id).toList(), verdict.reason(), action.proposedBy());
        }
        return LegalState.NOT_SUED;
    }

    /**
     * Looks again, at the end of a transaction, at an action about which a lead decides: what may not be taken to court any more
     * is left out, and where the rest is not worth it any more it ends and goes back to where it came from. What only two systems
     * disagree about waits for them. The caller holds the account's lock.
     */
    void lookAgain(LegalAction action) {
        if (actions.inConflict(action.id())) {
            return;
        }
        var left = leaveOut(action);
        if (left.isEmpty()) {
            ending.endLast(action, LegalState.LOST, why(action), Actor.POLICY);
        } else if (!asking.of(action, left, false).says(action.verdict(), action.verdictReason())) {
            var verdict = ask(action, left);
            if (!verdict.worthIt()) {
                ending.endLast(action, LegalState.NOT_SUED, verdict.reason(), Actor.POLICY);
            }
        }
    }

    private List<SuableItems.Suable> leaveOut(LegalAction action) {
        var items = suable.of(action, days.todayOf(action.accountId()));
        items.stream()
                .filter(item -> item.why() != null)
                .forEach(item -> ending.takeOut(action, item.id(), item.why()));
        return items.stream().filter(item -> item.why() == null).toList();
    }

    private String why(LegalAction action) {
        boolean barred = actions.itemsOf(action.id()).stream().allMatch(item -> TIME_BARRED.equals(item.leftOut()));
        return barred ? TIME_BARRED : NOTHING_LEFT;
    }

    private Verdict ask(LegalAction action, List<SuableItems.Suable> left) {
        var verdict = asking.of(action, left, true);
        actions.judged(action.id(), verdict);
        return verdict;
    }

    /** Asks for a write-off of what is not worth a court; a person decides about that. */
    void giveUp(LegalAction action, List<Long> items, String why, String by) {
        var order = new WriteOffOrder(
                action.accountId(), items, null, WriteOffCause.NOT_WORTH_PURSUING, action.name() + ": " + why);
        actions.writtenOff(action.id(), writeOffs.ask(order, by, Approval.LEAD));
    }
}
