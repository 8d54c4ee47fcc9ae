package io.dunflow.process.call;

import io.dunflow.correspondence.CallsRefused;
import io.dunflow.process.InnerCommand;
import io.dunflow.resolution.ResolutionProcesses;
import io.dunflow.worklist.CallNoted;
import io.dunflow.worklist.PermittingCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Takes away the calls of a person that may not be made any more, as one was made or calls were refused: after the commit.
 * They come up when they may.
 */
@Component
class CountingCalls {

    private static final Logger log = LoggerFactory.getLogger(CountingCalls.class);

    private final PermittingCalls permitting;
    private final ResolutionProcesses processes;
    private final InnerCommand inner;

    CountingCalls(PermittingCalls permitting, ResolutionProcesses processes, InnerCommand inner) {
        this.permitting = permitting;
        this.processes = processes;
        this.inner = inner;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(CallMade made) {
        take(() -> permitting.stopped(made.caseId()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(CallsRefused refused) {
        take(() -> permitting.stoppedOfPerson(refused.personId()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(CallNoted noted) {
        take(() -> permitting.stoppedOfPerson(noted.personId()));
    }

    private void take(Supplier<List<Long>> stopped) {
        try {
            var cases = new ArrayList<Long>();
            inner.run(() -> cases.addAll(stopped.get()));
            cases.forEach(one -> inner.run(() -> processes.tell(one.toString(), "calls-capped", Map.of())));
        } catch (RuntimeException e) {
            log.warn("Calls that may not be made any more could not be taken away now", e);
        }
    }
}
