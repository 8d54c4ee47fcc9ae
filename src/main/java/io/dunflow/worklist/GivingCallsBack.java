package io.dunflow.worklist;

import io.dunflow.resolution.promise.PromiseBroken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives a call that waits already to the collector to whom a promise was made that is broken now: of a promise of a part the
 * call never went away, and so none comes up anew for her. What somebody else took meanwhile stays theirs.
 */
@Component
class GivingCallsBack {

    private final CallRows rows;
    private final CallTakers takers;
    private final CallTasks tasks;

    GivingCallsBack(CallRows rows, CallTakers takers, CallTasks tasks) {
        this.rows = rows;
        this.takers = takers;
        this.tasks = tasks;
    }

    @EventListener
    void on(PromiseBroken broken) {
        rows.casesToCall(broken.accountId()).forEach(this::giveBack);
    }

    private void giveBack(long caseId) {
        var collector = rows.promisedTo(caseId);
        if (collector != null && takers.mayTake(collector, caseId)) {
            tasks.give(caseId, collector);
        }
    }
}
