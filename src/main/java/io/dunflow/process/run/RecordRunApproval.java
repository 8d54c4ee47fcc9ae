package io.dunflow.process.run;

import io.dunflow.dunning.Approvers;
import io.dunflow.dunning.DecidingRuns;
import io.dunflow.process.ActingUser;
import io.dunflow.process.Keys;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A run was decided in Tasklist: records it, or refuses. What was decided over the API is recorded already. */
@Component
class RecordRunApproval implements TaskListener {

    private final DecidingRuns deciding;
    private final ActingUser user;

    RecordRunApproval(DecidingRuns deciding, ActingUser user) {
        this.deciding = deciding;
        this.user = user;
    }

    @Override
    public void notify(DelegateTask task) {
        var run = Keys.run(task.getExecution());
        // Whoever completes a task may send any variable: what is recorded says the run.
        if (Boolean.TRUE.equals(task.getVariable("recorded")) && !deciding.waits(run)) {
            return;
        }
        deciding.decided(
                run,
                "approve".equals(task.getVariable("decision")),
                user.idOr(task.getAssignee()),
                Approvers.of(user.groups()),
                (String) task.getVariable("reason"));
    }
}
