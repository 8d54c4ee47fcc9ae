package io.dunflow.resolution;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the case in which something was agreed that it ended. */
@Component
public class TellingCollectors {

    private final Promises promises;
    private final ResolutionProcesses processes;

    TellingCollectors(Promises promises, ResolutionProcesses processes) {
        this.promises = promises;
        this.processes = processes;
    }

    /** The promise ended, one way or another; a case that does not wait for it is not disturbed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ofPromise(long promiseId) {
        var promise = promises.find(promiseId).orElseThrow();
        if (promise.caseId() != null) {
            processes.tell(Long.toString(promise.caseId()), "promise-ended", Map.of());
        }
    }
}
