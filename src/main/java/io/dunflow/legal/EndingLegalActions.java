package io.dunflow.legal;

import io.dunflow.correspondence.Notices;
import io.dunflow.dunning.MovingItems;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.LimitationGrounds;
import io.dunflow.resolution.ResolutionProcesses;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Ends a legal action: releases what it covers, returns what is open to the case of the stage it came from, lets the years
 * run on that a court let stand still, and tells the process. The caller holds the account's lock.
 */
@Component
class EndingLegalActions {

    private final LegalActions actions;
    private final Covering covering;
    private final MovingItems moving;
    private final LimitationGrounds grounds;
    private final Notices notices;
    private final ResolutionProcesses processes;
    private final CreditorDays days;

    EndingLegalActions(
            LegalActions actions,
            Covering covering,
            MovingItems moving,
            LimitationGrounds grounds,
            Notices notices,
            ResolutionProcesses processes,
            CreditorDays days) {
        this.actions = actions;
        this.covering = covering;
        this.moving = moving;
        this.grounds = grounds;
        this.notices = notices;
        this.processes = processes;
        this.days = days;
    }

    void end(LegalAction action, LegalState state, String cause, LocalDate runDate, String by) {
        release(action, state, cause, runDate, by);
        processes.tell(action.key(), message(action.state()), Map.of("legalState", state.name()));
    }

    /** The same at the end of a transaction, when the process that is at work in it was written. */
    void endLast(LegalAction action, LegalState state, String cause, String by) {
        release(action, state, cause, null, by);
        processes.tellLast(action.key(), message(action.state()), Map.of("legalState", state.name()));
    }

    /** The same for whoever tells the process by ending a step of it. */
    void release(LegalAction action, LegalState state, String cause, LocalDate runDate, String by) {
        actions.become(action, state, cause, runDate, by);
        for (var item : actions.itemsOf(action.id())) {
            covering.uncover(item.itemId(), Cover.LEGAL, action.id());
            if (state != LegalState.SETTLED) {
                actions.leaveOut(action.id(), item.itemId(), state.name());
            }
        }
        if (state != LegalState.SETTLED) {
            moving.back(action.caseId(), action.name() + " " + state);
        }
        if (action.state().atCourt()) {
            grounds.ended(action.reference(), days.todayOf(action.accountId()), by);
        }
        notices.withdrawGroundless(Set.of(action.accountId()));
    }

    /** Takes one item out: it goes back to the stage it came from. */
    void takeOut(LegalAction action, long itemId, String why) {
        actions.leaveOut(action.id(), itemId, why);
        covering.uncover(itemId, Cover.LEGAL, action.id());
        moving.back(action.caseId(), Set.of(itemId), action.name() + " " + why);
    }

    /** The message for which the process waits while the action is in this state. */
    static String message(LegalState state) {
        return switch (state) {
            case AWAITING_APPROVAL -> "legal-decided";
            case APPROVED, FILED -> "legal-answered";
            case TITLED, ENFORCING -> "legal-ended";
            default -> "legal-judged";
        };
    }
}
