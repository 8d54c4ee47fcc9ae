package io.dunflow.worklist;

import io.dunflow.dunning.ProposalEdited;
import io.dunflow.ledger.AccountsChanged;
import io.dunflow.ledger.LabelsChanged;
import io.dunflow.worklist.Priorities.Called;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides anew how urgent calls and other tasks are as soon as money, agreements or labels change, a call was made, or time
 * alone makes a difference, after the commit. What fails here is put right when the collector opens the task.
 */
@Component
class FollowingPriorities {

    private static final Logger log = LoggerFactory.getLogger(FollowingPriorities.class);

    private final Priorities priorities;
    private final PrioritizingCalls prioritizing;
    private final CallTasks tasks;
    private final PrioritizingMatters matters;
    private final FresheningTasks freshening;
    private final TransactionTemplate ownTransaction;

    FollowingPriorities(
            Priorities priorities,
            PrioritizingCalls prioritizing,
            CallTasks tasks,
            PrioritizingMatters matters,
            FresheningTasks freshening,
            PlatformTransactionManager transactions) {
        this.priorities = priorities;
        this.prioritizing = prioritizing;
        this.tasks = tasks;
        this.matters = matters;
        this.freshening = freshening;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(AccountsChanged changed) {
        follow(() -> priorities.called(List.copyOf(changed.accountIds())), changed.cause());
        others(() -> tasks.othersAbout(changed.accountIds()));
        others(() -> matters(changed.accountIds()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(LabelsChanged changed) {
        follow(() -> priorities.called(List.copyOf(changed.accountIds())), "LABEL");
        others(() -> tasks.othersAbout(changed.accountIds()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(SetByHand set) {
        follow(() -> priorities.called(set.accountIds()), "BY_HAND");
        others(() -> tasks.othersAbout(set.accountIds()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(CallRecorded call) {
        follow(() -> priorities.called(call.accountIds()), "CALL_RECORDED");
        others(() -> tasks.othersAbout(call.accountIds()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(DayBegan day) {
        follow(() -> priorities.grownOlder(day.creditorId(), day.date()), "TIME");
        others(() -> tasks.othersGrownOlder(day.creditorId(), day.date()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(ProposalEdited edited) {
        others(() -> tasks.ofProcess("dunning-run", List.of(Long.toString(edited.runId()))));
    }

    private List<String> matters(Collection<Long> accounts) {
        var keys = matters.about(accounts);
        return Stream.of("write-off", "follow-up")
                .flatMap(process -> tasks.ofProcess(process, keys).stream())
                .toList();
    }

    private void others(Supplier<List<String>> which) {
        try {
            freshening.freshen(ownTransaction.execute(status -> which.get()));
        } catch (RuntimeException e) {
            log.warn("Tasks that are no calls could not be found", e);
        }
    }

    private void follow(Supplier<List<Called>> which, String cause) {
        try {
            ownTransaction.execute(status -> which.get()).forEach(one -> follow(one, cause));
        } catch (RuntimeException e) {
            log.warn("Priorities of calls could not be decided after {}", cause, e);
        }
    }

    private void follow(Called one, String cause) {
        try {
            ownTransaction.executeWithoutResult(status -> tasks.prioritize(
                    one.caseId(), prioritizing.decide(one.caseId(), cause).points()));
        } catch (RuntimeException e) {
            log.warn("The priority of the call of case {} could not be decided now", one.caseId(), e);
        }
    }

    /** A lead put points on top. */
    record SetByHand(List<Long> accountIds) {}

    /** Somebody called, or was called, about accounts. */
    record CallRecorded(List<Long> accountIds) {}

    /** A run decides about a creditor: days have passed. */
    record DayBegan(long creditorId, LocalDate date) {}
}
