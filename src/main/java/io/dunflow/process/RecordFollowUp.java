package io.dunflow.process;

import io.dunflow.intake.ResolvingConflicts;
import io.dunflow.worklist.ConflictKey;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A follow-up was completed: what it was about is resolved, where that is recorded. */
@Component
class RecordFollowUp implements TaskListener {

    private final ResolvingConflicts resolving;
    private final ActingUser user;

    RecordFollowUp(ResolvingConflicts resolving, ActingUser user) {
        this.resolving = resolving;
        this.user = user;
    }

    @Override
    public void notify(DelegateTask task) {
        var key = task.getExecution().getProcessBusinessKey();
        if (key.startsWith(ConflictKey.PREFIX)) {
            var conflict = ConflictKey.of(key);
            resolving.resolve(conflict.importId(), conflict.accountId(), user.idOr(task.getAssignee()));
        }
    }
}
