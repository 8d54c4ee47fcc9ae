package io.dunflow.process;

import io.dunflow.intake.ConflictsFound;
import io.dunflow.worklist.ConflictKey;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a snapshot and our ledger disagree about becomes tasks for finance, in the transaction of the import: one per
 * account, so that who looks at a debtor sees all of it at once, and others share the rest.
 */
@Component
class FollowingUpConflicts {

    private final RuntimeService runtime;
    private final Unrestricted unrestricted;

    FollowingUpConflicts(RuntimeService runtime, Unrestricted unrestricted) {
        this.runtime = runtime;
        this.unrestricted = unrestricted;
    }

    @EventListener
    void on(ConflictsFound found) {
        unrestricted.run(() -> found.accountIds().stream()
                .sorted()
                .forEach(account -> runtime.startProcessInstanceByKey(
                        "follow-up",
                        new ConflictKey(found.importId(), account).toString(),
                        Variables.createVariables().putValue("group", "finance"))));
    }
}
