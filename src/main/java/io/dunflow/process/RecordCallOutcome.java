package io.dunflow.process;

import io.dunflow.process.lint.Effects;
import io.dunflow.worklist.CallRecord;
import io.dunflow.worklist.PlanAsked;
import io.dunflow.worklist.RecordingCalls;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** A call task was completed: records what came out, or refuses what was entered. */
@Component
@Effects(
        offers = {"followUpOn", "attempts"},
        forgets = {
            "promisedOn",
            "promisedAmount",
            "planInstalments",
            "planFirst",
            "planDown",
            "planReason",
            "disputeReason",
            "disputedAmount",
            "note"
        })
class RecordCallOutcome implements TaskListener {

    private static final List<String> ENTERED = List.of(
            "promisedOn",
            "promisedAmount",
            "planInstalments",
            "planFirst",
            "planDown",
            "planReason",
            "disputeReason",
            "disputedAmount",
            "note");

    private final RecordingCalls recording;
    private final ActingUser user;

    RecordCallOutcome(RecordingCalls recording, ActingUser user) {
        this.recording = recording;
        this.user = user;
    }

    @Override
    public void notify(DelegateTask task) {
        var call = CallRecord.of(task::getVariable);
        var plan = PlanAsked.of(
                task.getVariable("planInstalments"),
                task.getVariable("planFirst"),
                task.getVariable("planDown"),
                task.getVariable("planReason"));
        var recorded = recording.record(
                Keys.caseOf(task.getExecution()), task.getId(), call, plan, user.idOr(task.getAssignee()));
        var execution = task.getExecution();
        // What one call was about is not what the next one is about; the outcome is still asked by the gateway.
        ENTERED.forEach(execution::removeVariable);
        if (recorded.planned()) {
            execution.setVariable("outcome", "PLAN_PROPOSED");
        }
        execution.setVariables(Variables.createVariables()
                .putValueTyped("followUpOn", Variables.dateValue(Date.from(recorded.followUpAt()), true))
                .putValueTyped("attempts", Variables.integerValue(recorded.attempts(), true)));
    }
}
