package io.dunflow.process.call;

import io.dunflow.process.ActingUser;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import io.dunflow.worklist.RecordingManagerReports;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The account manager saw or called the customer: records what came of it. */
@Component
@Effects(forgets = {"managerReport", "note"})
class RecordManagerReport implements TaskListener {

    private final RecordingManagerReports recording;
    private final ActingUser user;

    RecordManagerReport(RecordingManagerReports recording, ActingUser user) {
        this.recording = recording;
        this.user = user;
    }

    @Override
    public void notify(DelegateTask task) {
        recording.record(
                Keys.caseOf(task.getExecution()),
                task.getId(),
                (String) task.getVariable("managerReport"),
                (String) task.getVariable("note"),
                user.idOr(task.getAssignee()));
        task.getExecution().removeVariable("managerReport");
        task.getExecution().removeVariable("note");
    }
}
