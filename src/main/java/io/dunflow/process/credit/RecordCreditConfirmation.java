package io.dunflow.process.credit;

import io.dunflow.credit.CaseConfirmation;
import io.dunflow.credit.ConfirmingCases;
import io.dunflow.dunning.Approvers;
import io.dunflow.process.ActingUser;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** A second person agreed in the task to what was decided about credit, or sent it back. */
@Component
@Effects(
        offers = "creditState",
        forgets = {"creditConfirmation", "note"})
class RecordCreditConfirmation implements TaskListener {

    private final ConfirmingCases confirming;
    private final ActingUser user;

    RecordCreditConfirmation(ConfirmingCases confirming, ActingUser user) {
        this.confirming = confirming;
        this.user = user;
    }

    @Override
    public void notify(DelegateTask task) {
        var execution = task.getExecution();
        var state = confirming.confirmInTask(
                Keys.credit(execution),
                new CaseConfirmation(
                        (String) task.getVariable("creditConfirmation"), (String) task.getVariable("note")),
                user.idOr(task.getAssignee()),
                Approvers.of(user.groups()));
        execution.removeVariable("creditConfirmation");
        execution.removeVariable("note");
        execution.setVariable("creditState", Variables.stringValue(state.name(), true));
    }
}
