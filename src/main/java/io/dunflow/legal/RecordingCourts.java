package io.dunflow.legal;

import static io.dunflow.ledger.Sentence.label;
import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.LimitationGrounds;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.Reason;
import io.dunflow.ledger.Refused;
import io.dunflow.resolution.ResolutionProcesses;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what people say a court did: the years stand still, or begin for a title. */
@Component
@Transactional
public class RecordingCourts {

    private final LegalActions actions;
    private final SuableItems suable;
    private final EndingLegalActions ending;
    private final LimitationGrounds grounds;
    private final ResolutionProcesses processes;
    private final GrantedCreditors granted;
    private final AccountLocks locks;
    private final CreditorDays days;

    RecordingCourts(
            LegalActions actions,
            SuableItems suable,
            EndingLegalActions ending,
            LimitationGrounds grounds,
            ResolutionProcesses processes,
            GrantedCreditors granted,
            AccountLocks locks,
            CreditorDays days) {
        this.actions = actions;
        this.suable = suable;
        this.ending = ending;
        this.grounds = grounds;
        this.processes = processes;
        this.granted = granted;
        this.locks = locks;
        this.days = days;
    }

    /**
     * Takes it.
     *
     * @throws InvalidInput when it is nothing that a court does, or day, court or number are missing or wrong
     * @throws Refused when the action is not that far, or an item is held or time-barred
     */
    public void record(long id, CourtOrder order, String by) {
        if (order.what() == null) {
            throw new InvalidInput("what", say("legal.what"));
        }
        switch (order.what()) {
            case FILED -> filed(id, order, by);
            case TITLED -> titled(id, order, by);
            case DISMISSED -> dismissed(id, order, by);
            case FRUITLESS -> fruitless(id, order, by);
            default -> throw new InvalidInput("what", say("legal.what"));
        }
    }

    /** A court has the claim: from that day on the years stand still. */
    private void filed(long id, CourtOrder order, String by) {
        var action = lock(id);
        DecidingLegalActions.expect(action, action.state() == LegalState.APPROVED);
        named("court", order.court());
        day(action, order.on(), action.payBy());
        refuseHeld(action, order.on());
        actions.filed(id, order.court(), order.number(), order.on());
        actions.become(action, LegalState.FILED, null, null, by);
        actions.note(id, "COURT", null, told(order), order.on(), null, by);
        grounds.said(actions.within(id), "COURT", order.on(), null, action.reference(), told(order), by);
    }

    /** A court said that it is owed: a title lasts longer than the claim did. */
    private void titled(long id, CourtOrder order, String by) {
        var action = lock(id);
        DecidingLegalActions.expect(action, action.state() == LegalState.FILED);
        named("number", order.number());
        day(action, order.on(), action.filedOn());
        actions.titled(id, order.court(), order.number(), order.on());
        actions.become(action, LegalState.TITLED, null, null, by);
        actions.note(id, "TITLE", null, told(order), order.on(), null, by);
        grounds.said(actions.within(id), "TITLE", order.on(), null, action.reference() + ":title", told(order), by);
        grounds.ended(action.reference(), order.on(), by);
        processes.tell(action.key(), "legal-answered", Map.of("legalState", "TITLED"));
    }

    /** The court does not give it; what is open goes back to where it came from. The years stood still until its own day. */
    private void dismissed(long id, CourtOrder order, String by) {
        Reason.demand(order.reason());
        var action = lock(id);
        DecidingLegalActions.expect(action, action.state() == LegalState.FILED);
        day(action, order.on(), action.filedOn());
        actions.note(id, "COURT", null, order.reason(), order.on(), null, by);
        grounds.ended(action.reference(), order.on(), by);
        ending.end(action, LegalState.DISMISSED, "DISMISSED", null, by);
    }

    /** Nothing could be taken; the title stays, and what is open goes back to where it came from. */
    private void fruitless(long id, CourtOrder order, String by) {
        Reason.demand(order.reason());
        var action = lock(id);
        DecidingLegalActions.expect(action, action.state() == LegalState.ENFORCING);
        day(action, order.on(), action.titledOn());
        actions.note(id, "COURT", null, order.reason(), order.on(), null, by);
        ending.end(action, LegalState.FRUITLESS, "FRUITLESS", null, by);
    }

    private void refuseHeld(LegalAction action, LocalDate on) {
        suable.of(action, on).stream()
                .filter(item -> "HELD".equals(item.why()) || "TIME_BARRED".equals(item.why()))
                .findFirst()
                .ifPresent(item -> {
                    throw new Refused(say("legal.notReady", label("legalOut", item.why())));
                });
    }

    private static String told(CourtOrder order) {
        return String.join(
                ", ",
                java.util.stream.Stream.of(order.court(), order.number())
                        .filter(one -> one != null && !one.isBlank())
                        .toList());
    }

    private static void named(String field, String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidInput(field, say("missing"));
        }
    }

    private void day(LegalAction action, LocalDate on, LocalDate notBefore) {
        var today = days.todayOf(action.accountId());
        if (on == null || on.isAfter(today) || on.isBefore(notBefore)) {
            throw new InvalidInput("on", say("legal.on", notBefore, today));
        }
    }

    private LegalAction lock(long id) {
        var action = actions.find(id).orElseThrow(() -> new NotInLedger("legal", id));
        granted.demandAccount(action.accountId());
        locks.take(action.accountId());
        return actions.find(id).orElseThrow();
    }
}
