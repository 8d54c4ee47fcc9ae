package io.dunflow.process;

import io.dunflow.resolution.ResolutionProcesses;
import io.dunflow.worklist.PermittingCalls;
import java.util.ArrayList;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Takes away the calls of a person that are too many after one was made, after the commit; they come up when they may. */
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
        try {
            var stopped = new ArrayList<Long>();
            inner.run(() -> stopped.addAll(permitting.stopped(made.caseId())));
            stopped.forEach(one -> inner.run(() -> processes.tell(one.toString(), "calls-capped", Map.of())));
        } catch (RuntimeException e) {
            log.warn("Other calls of the person of case {} could not be looked at now", made.caseId(), e);
        }
    }
}
