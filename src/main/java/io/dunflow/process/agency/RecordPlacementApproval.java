package io.dunflow.process.agency;

import io.dunflow.agency.DecidingPlacements;
import io.dunflow.process.ActingUser;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** A lead decided in the task whether items are handed over; who proposed it may not agree. */
@Component
@Effects(
        offers = "placementState",
        forgets = {"placementDecision", "note"})
class RecordPlacementApproval implements TaskListener {

    private final DecidingPlacements deciding;
    private final ActingUser user;

    RecordPlacementApproval(DecidingPlacements deciding, ActingUser user) {
        this.deciding = deciding;
        this.user = user;
    }

    @Override
    public void notify(DelegateTask task) {
        var execution = task.getExecution();
        var state = deciding.decided(
                Keys.caseOf(execution),
                (String) task.getVariable("placementDecision"),
                (String) task.getVariable("note"),
                user.idOr(task.getAssignee()));
        execution.removeVariable("placementDecision");
        execution.removeVariable("note");
        execution.setVariable("placementState", Variables.stringValue(state, true));
    }
}
