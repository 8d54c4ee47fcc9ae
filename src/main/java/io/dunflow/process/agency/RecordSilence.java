package io.dunflow.process.agency;

import io.dunflow.agency.DecidingSilence;
import io.dunflow.process.ActingUser;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Somebody decided what follows when an agency does not answer. */
@Component
@Effects(
        offers = "placementState",
        forgets = {"silenceDecision", "note"})
class RecordSilence implements TaskListener {

    private final DecidingSilence deciding;
    private final ActingUser user;

    RecordSilence(DecidingSilence deciding, ActingUser user) {
        this.deciding = deciding;
        this.user = user;
    }

    @Override
    public void notify(DelegateTask task) {
        var execution = task.getExecution();
        var state = deciding.decided(
                Keys.caseOf(execution),
                (String) task.getVariable("silenceDecision"),
                (String) task.getVariable("note"),
                user.idOr(task.getAssignee()));
        execution.removeVariable("silenceDecision");
        execution.removeVariable("note");
        execution.setVariable("placementState", Variables.stringValue(state.name(), true));
    }
}
