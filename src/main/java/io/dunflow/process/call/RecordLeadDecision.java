package io.dunflow.process.call;

import io.dunflow.process.ActingUser;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import io.dunflow.worklist.CallOutcome;
import io.dunflow.worklist.RecordingDecisions;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A task that is no call was completed: records what was decided. */
@Component
@Effects(forgets = "note")
class RecordLeadDecision implements TaskListener {

    private static final String HAND_OVER = "hand-over";

    private final RecordingDecisions recording;
    private final ActingUser user;

    RecordLeadDecision(RecordingDecisions recording, ActingUser user) {
        this.recording = recording;
        this.user = user;
    }

    @Override
    public void notify(DelegateTask task) {
        recording.record(
                Keys.caseOf(task.getExecution()),
                task.getTaskDefinitionKey(),
                (String) task.getVariable("leadDecision"),
                (String) task.getVariable("note"),
                user.idOr(task.getAssignee()));
        task.getExecution().removeVariable("note");
        tellHowItEnds(task);
    }

    /** What the last call brought is not how the stage ends. */
    private static void tellHowItEnds(DelegateTask task) {
        if (HAND_OVER.equals(task.getVariable("leadDecision"))) {
            task.getExecution().setVariable("outcome", CallOutcome.HAND_OVER.name());
        } else {
            task.getExecution().removeVariable("outcome");
        }
    }
}
