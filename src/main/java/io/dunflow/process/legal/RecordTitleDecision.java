package io.dunflow.process.legal;

import io.dunflow.legal.DecidingLegalActions;
import io.dunflow.process.ActingUser;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** A lead decided what becomes of a title. */
@Component
@Effects(
        offers = "legalState",
        forgets = {"titleDecision", "note"})
class RecordTitleDecision implements TaskListener {

    private final DecidingLegalActions deciding;
    private final ActingUser user;

    RecordTitleDecision(DecidingLegalActions deciding, ActingUser user) {
        this.deciding = deciding;
        this.user = user;
    }

    @Override
    public void notify(DelegateTask task) {
        var execution = task.getExecution();
        var decided = deciding.titleDecided(
                Keys.caseOf(execution),
                (String) task.getVariable("titleDecision"),
                (String) task.getVariable("note"),
                user.idOr(task.getAssignee()));
        execution.removeVariable("titleDecision");
        execution.removeVariable("note");
        execution.setVariable("legalState", Variables.stringValue(decided.name(), true));
    }
}
