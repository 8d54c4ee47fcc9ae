package io.dunflow.process.agreement;

import io.dunflow.ledger.Wording;
import io.dunflow.process.ActingUser;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import io.dunflow.resolution.dispute.AnsweringDisputes;
import io.dunflow.resolution.dispute.DisputeAnswer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** A dispute was answered in its task: books the answer, or refuses what was entered. */
@Component
@Effects(
        offers = "disputeState",
        forgets = {"disputeAnswer", "creditAmount", "answerText", "rootCause"})
class RecordDisputeAnswer implements TaskListener {

    private final AnsweringDisputes answering;
    private final ActingUser user;

    RecordDisputeAnswer(AnsweringDisputes answering, ActingUser user) {
        this.answering = answering;
        this.user = user;
    }

    @Override
    public void notify(DelegateTask task) {
        var answer = DisputeAnswer.of(
                text(task, "disputeAnswer"),
                Wording.plain(text(task, "creditAmount")),
                text(task, "answerText"),
                text(task, "rootCause"));
        answering.answerInTask(Keys.dispute(task.getExecution()), answer, user.idOr(task.getAssignee()));
        var execution = task.getExecution();
        execution.removeVariable("disputeAnswer");
        execution.removeVariable("creditAmount");
        execution.removeVariable("answerText");
        execution.removeVariable("rootCause");
        execution.setVariable(
                "disputeState", Variables.stringValue(answer.decision().name(), true));
    }

    private static String text(DelegateTask task, String name) {
        var value = task.getVariable(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
