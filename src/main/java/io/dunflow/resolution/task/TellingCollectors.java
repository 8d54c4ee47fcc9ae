package io.dunflow.resolution.task;

import io.dunflow.resolution.ResolutionProcesses;
import io.dunflow.resolution.dispute.Disputes;
import io.dunflow.resolution.promise.Promises;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the case in which something was agreed that it ended. */
@Component
public class TellingCollectors {

    private final Promises promises;
    private final Disputes disputes;
    private final ResolutionProcesses processes;

    TellingCollectors(Promises promises, Disputes disputes, ResolutionProcesses processes) {
        this.disputes = disputes;
        this.promises = promises;
        this.processes = processes;
    }

    /** What a key such as {@code promise:7} names ended; a case that does not wait for it is not disturbed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(String key) {
        long id = Long.parseLong(key.substring(key.indexOf(':') + 1));
        switch (key.substring(0, key.indexOf(':'))) {
            case "promise" -> tell(promises.find(id).orElseThrow().caseId(), "promise-ended");
            case "dispute" -> tell(disputes.find(id).orElseThrow().caseId(), "dispute-ended");
            default -> throw new IllegalArgumentException("No case waits for " + key);
        }
    }

    private void tell(Long caseId, String message) {
        if (caseId != null) {
            processes.tell(Long.toString(caseId), message, Map.of());
        }
    }
}
