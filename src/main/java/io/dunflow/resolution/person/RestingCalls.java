package io.dunflow.resolution.person;

import io.dunflow.dunning.BeforeProposal;
import io.dunflow.dunning.CaseEvents;
import io.dunflow.dunning.CaseGrew;
import io.dunflow.dunning.HoldLifted;
import io.dunflow.dunning.HoldPlaced;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.AccountsChanged;
import io.dunflow.resolution.ResolutionProcesses;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Lets calls and visits about a case rest while nothing of it is left to speak about, and a lead's decisions while nothing
 * is left to decide: all of it is held, disputed, promised, deferred or to be settled, or a fact about the person stands
 * against it. Calls rest too about what was free when a call brought something that lasts. The task goes in the
 * transaction that took its ground, and comes back when anything of the case is free again; what ends by a day, such as a
 * hold, is found by the next run.
 */
@Component
@Order
public class RestingCalls implements BeforeProposal {

    /** Whoever waits for the end of what was agreed looks again too, when something else of the case is free before it. */
    private static final List<String> WAITS_OF_CALLS = List.of(
            "calls-allowed",
            "visits-allowed",
            "promise-ended",
            "dispute-ended",
            "settlement-ended",
            "deferral-ended",
            "plan-ended");

    private final CaseRests rests;
    private final ResolutionProcesses processes;
    private final CaseEvents history;
    private final AccountLocks locks;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    RestingCalls(
            CaseRests rests,
            ResolutionProcesses processes,
            CaseEvents history,
            AccountLocks locks,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.rests = rests;
        this.processes = processes;
        this.history = history;
        this.locks = locks;
        this.entities = entities;
        this.events = events;
    }

    /** Whether the debtor of a case may be called now; where not, the case is told when that is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean mayCall(long caseId) {
        locks.take(rests.accountOf(caseId));
        var now = rests.ofCase(caseId);
        if (now.callsChanged()) {
            rests.note(now.caseId(), CaseRests.CALL, now.calls());
        }
        return now.calls() == null;
    }

    /** What was agreed, held or known of an account is otherwise: looks when all of the transaction is done. */
    public void question(long accountId) {
        events.publishEvent(new Questioned(accountId));
    }

    /** Looks at all cases at collectors: days have passed since somebody did. */
    @Transactional
    public void lookAgain() {
        look(rests.changed(), processes::tell);
    }

    @Override
    public Collection<Long> accounts(long creditorId, LocalDate runDate) {
        return rests.changedOf(creditorId).stream()
                .map(CaseRests.Found::accountId)
                .toList();
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        look(rests.changedOf(creditorId), processes::tell);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(Questioned questioned) {
        look(rests.changedIn(List.of(questioned.accountId())), processes::tellLast);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AccountsChanged changed) {
        look(rests.changedIn(changed.accountIds()), processes::tellLast);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(HoldPlaced placed) {
        held(placed.holdId());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(HoldLifted lifted) {
        held(lifted.holdId());
    }

    /** At once: the chunk of the run has a transaction within another one. */
    @EventListener
    void on(CaseGrew grew) {
        rests.changedIn(List.of(grew.accountId())).forEach(one -> follow(one, processes::tell));
    }

    private void held(long holdId) {
        entities.flush();
        look(rests.changedIn(rests.accountsOfHold(holdId)), processes::tellLast);
    }

    private void look(Collection<CaseRests.Found> found, Telling telling) {
        if (!found.isEmpty()) {
            var accounts = found.stream()
                    .map(CaseRests.Found::accountId)
                    .distinct()
                    .sorted()
                    .toList();
            locks.take(accounts);
            rests.changedIn(accounts).forEach(one -> follow(one, telling));
        }
    }

    private void follow(CaseRests.Found found, Telling telling) {
        if (found.callsChanged()) {
            follow(found, CaseRests.CALL, found.calls(), telling, "calls-stopped", WAITS_OF_CALLS);
        }
        if (found.decisionsChanged()) {
            follow(
                    found,
                    CaseRests.DECISION,
                    found.decisions(),
                    telling,
                    "decision-rests",
                    List.of("decision-goes-on"));
        }
    }

    private void follow(
            CaseRests.Found found, String what, String reasons, Telling telling, String begins, List<String> ends) {
        rests.note(found.caseId(), what, reasons);
        var messages = reasons == null ? ends : List.of(begins);
        boolean waited = messages.stream()
                .map(message -> telling.tell(Long.toString(found.caseId()), message, Map.of()))
                .reduce(false, Boolean::logicalOr);
        if (waited) {
            history.record(
                    found.caseId(),
                    (what.equals(CaseRests.CALL) ? "" : what + "_") + (reasons == null ? "GOES_ON" : "RESTS"),
                    reasons == null ? null : "rests: " + reasons);
        }
    }

    /** How the process of a case is told. */
    private interface Telling {

        boolean tell(String key, String message, Map<String, String> texts);
    }

    /** Something of an account that no booking shows is otherwise. */
    record Questioned(long accountId) {}
}
