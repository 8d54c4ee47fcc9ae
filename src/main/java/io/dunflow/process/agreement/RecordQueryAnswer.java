package io.dunflow.process.agreement;

import io.dunflow.process.ActingUser;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import io.dunflow.resolution.dispute.AnsweringQueries;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A query was answered in its task: keeps what was said, or refuses an empty answer. */
@Component
@Effects(forgets = "answerText")
class RecordQueryAnswer implements TaskListener {

    private final AnsweringQueries answering;
    private final ActingUser user;

    RecordQueryAnswer(AnsweringQueries answering, ActingUser user) {
        this.answering = answering;
        this.user = user;
    }

    @Override
    public void notify(DelegateTask task) {
        answering.answerInTask(
                Keys.query(task.getExecution()),
                (String) task.getVariable("answerText"),
                user.idOr(task.getAssignee()));
        task.getExecution().removeVariable("answerText");
    }
}
