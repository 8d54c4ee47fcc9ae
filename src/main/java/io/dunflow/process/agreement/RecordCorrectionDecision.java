package io.dunflow.process.agreement;

import io.dunflow.process.ActingUser;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import io.dunflow.resolution.correction.DecidingCorrections;
import io.dunflow.resolution.correction.DecidingCorrections.Decision;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** A lead decided in the task about a correction. */
@Component
@Effects(
        offers = "correctionState",
        forgets = {"correctionDecision", "correctionText", "note"})
class RecordCorrectionDecision implements TaskListener {

    private final DecidingCorrections deciding;
    private final ActingUser user;

    RecordCorrectionDecision(DecidingCorrections deciding, ActingUser user) {
        this.deciding = deciding;
        this.user = user;
    }

    @Override
    public void notify(DelegateTask task) {
        var decision = new Decision(text(task, "correctionDecision"), text(task, "correctionText"), text(task, "note"));
        var execution = task.getExecution();
        var state = deciding.decideInTask(Keys.correction(execution), decision, user.idOr(task.getAssignee()));
        execution.removeVariable("correctionDecision");
        execution.removeVariable("correctionText");
        execution.removeVariable("note");
        execution.setVariable("correctionState", Variables.stringValue(state.name(), true));
    }

    private static String text(DelegateTask task, String name) {
        var value = task.getVariable(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
