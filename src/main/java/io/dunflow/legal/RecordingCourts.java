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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what people say a court did: the years stand still, or begin for a title. */
@Component
@Transactional
public class RecordingCourts {

    private static final Set<LegalState> DOES =
            Set.of(LegalState.FILED, LegalState.TITLED, LegalState.DISMISSED, LegalState.FRUITLESS);

    private final LegalActions actions;
    private final SuableItems suable;
    private final ProposingLegalActions proposing;
    private final EndingLegalActions ending;
    private final TitlesGiven titles;
    private final LimitationGrounds grounds;
    private final ResolutionProcesses processes;
    private final GrantedCreditors granted;
    private final AccountLocks locks;
    private final CreditorDays days;

    RecordingCourts(
            LegalActions actions,
            SuableItems suable,
            ProposingLegalActions proposing,
            EndingLegalActions ending,
            TitlesGiven titles,
            LimitationGrounds grounds,
            ResolutionProcesses processes,
            GrantedCreditors granted,
            AccountLocks locks,
            CreditorDays days) {
        this.actions = actions;
        this.suable = suable;
        this.proposing = proposing;
        this.ending = ending;
        this.titles = titles;
        this.grounds = grounds;
        this.processes = processes;
        this.granted = granted;
        this.locks = locks;
        this.days = days;
    }

    /**
     * Takes it. What became of the action is not changed by what is known only after it ended: that moves the years.
     *
     * @throws InvalidInput when it is nothing that a court does, or day, court or number are missing or wrong
     * @throws Refused when the action is not that far, or an item is held or time-barred
     */
    public void record(long id, CourtOrder order, String by) {
        if (order.what() == null || !DOES.contains(order.what())) {
            throw new InvalidInput("what", say("legal.what"));
        }
        var action = lock(id);
        DecidingLegalActions.expect(action, action.courtMayHave().contains(order.what()));
        switch (order.what()) {
            case FILED -> filed(action, order, by);
            case TITLED -> titled(action, order, by);
            case DISMISSED -> dismissed(action, order, by);
            default -> fruitless(action, order, by);
        }
    }

    /** A court has the claim: from that day on the years stand still, at most until it was over. */
    private void filed(LegalAction action, CourtOrder order, String by) {
        var over = over(action);
        named("court", order.court());
        day(order.on(), action.payBy(), over == null ? days.todayOf(action.accountId()) : over);
        if (!action.answered()) {
            refuseHeld(action, order.on());
        }
        actions.filed(action.id(), order.court(), order.number(), order.on());
        become(action, order, action.state() == LegalState.APPROVED, by);
        actions.note(action.id(), "COURT", null, told(order), order.on(), null, by);
        grounds.said(actions.suedFor(action), "COURT", order.on(), over, action.reference(), told(order), by);
    }

    /** The day on which it was over, as far as is known: a court spoke on it, or it was paid or taken back; else null. */
    private LocalDate over(LegalAction action) {
        return Stream.of(
                        action.titledOn(),
                        action.dismissedOn(),
                        action.state().ended() ? actions.endedOn(action) : null)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** A court said that it is owed: a title lasts longer than the claim did. One from before a dismissal did not outlast it. */
    private void titled(LegalAction action, CourtOrder order, String by) {
        named("number", order.number());
        var notBefore = action.dismissedOn() == null ? action.sinceFiled() : action.dismissedOn();
        day(order.on(), notBefore, days.todayOf(action.accountId()));
        actions.titled(action.id(), order.court(), order.number(), order.on());
        become(action, order, true, by);
        actions.note(action.id(), "TITLE", null, told(order), order.on(), null, by);
        grounds.said(actions.suedFor(action), "TITLE", order.on(), null, titleOf(action), told(order), by);
        grounds.ended(action.reference(), order.on(), by);
        if (!action.state().ended()) {
            processes.tell(action.key(), "legal-answered", Map.of("legalState", "TITLED"));
        } else {
            decideAbout(action, told(order), by);
        }
    }

    /** What the title of an action that is over says is still owed: a lead decides about it. */
    private void decideAbout(LegalAction action, String title, String by) {
        var sued = actions.suedFor(action);
        var all = new LegalOrder(action.accountId(), null, title);
        var free = suable.of(all, days.todayOf(action.accountId())).stream()
                .filter(item -> item.why() == null && sued.contains(item.id()))
                .map(SuableItems.Suable::id)
                .toList();
        if (!free.isEmpty()) {
            proposing.propose(new LegalOrder(action.accountId(), free, title), by);
        }
    }

    private void become(LegalAction action, CourtOrder order, boolean further, String by) {
        if (action.state().ended() || !further) {
            actions.note(action.id(), order.what().name(), null, null, order.on(), null, by);
        } else {
            actions.become(action, order.what(), null, null, by);
        }
    }

    /**
     * The court does not give it; what is open goes back to where it came from. The years stood still until its own day, also
     * where the action was over for the program on a later one. One from before a title changes only the years; one from after
     * it sets the title aside.
     */
    private void dismissed(LegalAction action, CourtOrder order, String by) {
        Reason.demand(order.reason());
        var notBefore = action.dismissedOn() == null
                ? action.sinceFiled()
                : action.titledOn().plusDays(1);
        day(order.on(), notBefore, days.todayOf(action.accountId()));
        var titled = action.titledOn() != null;
        var aside = titled && order.on().isAfter(action.titledOn());
        actions.dismissed(action.id(), order.on());
        actions.note(action.id(), "COURT", null, order.reason(), order.on(), null, by);
        grounds.ended(action.reference(), order.on(), by);
        if (aside) {
            setAside(action, order, by);
        }
        if (action.state().ended() || titled && !aside) {
            actions.note(action.id(), LegalState.DISMISSED.name(), null, null, order.on(), null, by);
        } else {
            ending.end(action, LegalState.DISMISSED, "DISMISSED", null, by);
        }
    }

    /** The title's years never were; those of the claim stood still on until it was set aside. Whoever went on from it ends. */
    private void setAside(LegalAction action, CourtOrder order, String by) {
        grounds.titleGone(titleOf(action), order.on(), by);
        grounds.said(
                actions.suedFor(action),
                "COURT",
                action.titledOn(),
                order.on(),
                action.reference(),
                order.reason(),
                by);
        titles.goneOn(action).forEach(other -> {
            actions.dismissed(other.id(), order.on());
            ending.end(other, LegalState.DISMISSED, "DISMISSED", null, by);
        });
    }

    private static String titleOf(LegalAction action) {
        return action.reference() + ":title";
    }

    /** Nothing could be taken; the title stays, and what is open goes back to where it came from. */
    private void fruitless(LegalAction action, CourtOrder order, String by) {
        Reason.demand(order.reason());
        day(order.on(), action.titledOn(), days.todayOf(action.accountId()));
        actions.note(action.id(), "COURT", null, order.reason(), order.on(), null, by);
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
                Stream.of(order.court(), order.number())
                        .filter(one -> one != null && !one.isBlank())
                        .toList());
    }

    private static void named(String field, String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidInput(field, say("missing"));
        }
    }

    private static void day(LocalDate on, LocalDate notBefore, LocalDate notAfter) {
        if (on == null || on.isAfter(notAfter) || on.isBefore(notBefore)) {
            throw new InvalidInput("on", say("legal.on", notBefore, notAfter));
        }
    }

    private LegalAction lock(long id) {
        var action = actions.find(id).orElseThrow(() -> new NotInLedger("legal", id));
        granted.demandAccount(action.accountId());
        locks.take(action.accountId());
        return actions.find(id).orElseThrow();
    }
}
