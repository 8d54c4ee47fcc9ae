package io.dunflow.process.followup;

import io.dunflow.intake.ConflictsFound;
import io.dunflow.intake.ConflictsSettled;
import io.dunflow.process.Unrestricted;
import io.dunflow.worklist.ConflictKey;
import io.dunflow.worklist.FollowUps;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a snapshot and our ledger disagree about becomes tasks for finance, in the transaction of the import: one per
 * account, so that who looks at a debtor sees all of it at once, and others share the rest. They go as soon as both
 * agree.
 */
@Component
class FollowingUpConflicts {

    private static final String PROCESS = "follow-up";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FollowUps followUps;
    private final Unrestricted unrestricted;

    FollowingUpConflicts(RuntimeService runtime, TaskService tasks, FollowUps followUps, Unrestricted unrestricted) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.followUps = followUps;
        this.unrestricted = unrestricted;
    }

    @EventListener
    void on(ConflictsFound found) {
        unrestricted.run(() -> found.accountIds().stream()
                .sorted()
                .forEach(account -> runtime.startProcessInstanceByKey(
                        PROCESS,
                        new ConflictKey(found.importId(), account).toString(),
                        Variables.createVariables().putValue("group", "finance"))));
    }

    @EventListener
    void on(ConflictsSettled settled) {
        var key = new ConflictKey(settled.importId(), settled.accountId()).toString();
        unrestricted.run(() -> {
            if (settled.all()) {
                end(key);
            } else {
                tellAnew(key);
            }
        });
    }

    /** A model that does not listen keeps its task. */
    private void end(String key) {
        runtime.createExecutionQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(key)
                .messageEventSubscriptionName("ground-gone")
                .list()
                .forEach(waiting -> runtime.messageEventReceived("ground-gone", waiting.getId()));
    }

    private void tellAnew(String key) {
        tasks.createTaskQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(key)
                .list()
                .forEach(task -> tasks.setVariableLocal(
                        task.getId(),
                        "followUpSummary",
                        followUps.of(key, task.getName()).summary()));
    }
}
