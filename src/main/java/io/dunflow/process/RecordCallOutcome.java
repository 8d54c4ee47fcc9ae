package io.dunflow.process;

import io.dunflow.process.lint.Effects;
import io.dunflow.resolution.RecordingCircumstances;
import io.dunflow.resolution.RespondingToReasons;
import io.dunflow.worklist.CallRecord;
import io.dunflow.worklist.PlanAsked;
import io.dunflow.worklist.RecordingCalls;
import io.dunflow.worklist.SaidOnCall;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A call task was completed: records what came out, or refuses what was entered. */
@Component
@Effects(
        offers = {"followUpOn", "nextStep"},
        forgets = {
            "promisedOn",
            "promisedAmount",
            "planInstalments",
            "planFirst",
            "planDown",
            "disputeReason",
            "disputedAmount",
            "settlementAmount",
            "settlementPayBy",
            "deferredUntil",
            "concessionReason",
            "queryTopic",
            "queryText",
            "note",
            "nonPaymentReason",
            "hardship",
            "hardshipSource",
            "hardshipReviewOn",
            "appliesTo"
        })
class RecordCallOutcome implements TaskListener {

    static final List<String> ENTERED = List.of(
            "promisedOn",
            "promisedAmount",
            "planInstalments",
            "planFirst",
            "planDown",
            "disputeReason",
            "disputedAmount",
            "settlementAmount",
            "settlementPayBy",
            "deferredUntil",
            "concessionReason",
            "queryTopic",
            "queryText",
            "note",
            "appliesTo");

    private final RecordingCalls recording;
    private final RecordingCircumstances circumstances;
    private final RespondingToReasons responding;
    private final CompletingJoined calls;
    private final ActingUser user;
    private final ApplicationEventPublisher events;

    RecordCallOutcome(
            RecordingCalls recording,
            RecordingCircumstances circumstances,
            RespondingToReasons responding,
            CompletingJoined calls,
            ActingUser user,
            ApplicationEventPublisher events) {
        this.events = events;
        this.responding = responding;
        this.calls = calls;
        this.circumstances = circumstances;
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
                task.getVariable("nonPaymentReason"));
        long caseId = Keys.caseOf(task.getExecution());
        var execution = task.getExecution();
        if (!calls.completed(task, caseId, call.isOfOneAccount() || plan != null)) {
            forget(execution);
            execution.setVariable("outcome", "ANOTHER_ACCOUNT");
            return;
        }
        var by = user.idOr(task.getAssignee());
        var reason = circumstances.recordInCase(caseId, SaidOnCall.read(task::getVariable), by);
        var recorded = recording.record(caseId, task.getId(), call, plan, by);
        events.publishEvent(new CallMade(caseId));
        if (reason != null) {
            responding.respond(reason, call.outcome().name(), call.note(), by);
        }
        forget(execution);
        if (recorded.planned()) {
            execution.setVariable("outcome", "PLAN_PROPOSED");
        }
        execution.setVariables(Variables.createVariables()
                .putValueTyped("followUpOn", Variables.dateValue(Date.from(recorded.followUpAt()), true))
                .putValueTyped("nextStep", Variables.stringValue(recorded.nextStep(), true)));
    }

    /** What one call was about is not what the next one is about; the outcome is still asked by the gateway. */
    private static void forget(DelegateExecution execution) {
        ENTERED.forEach(execution::removeVariable);
        SaidOnCall.FIELDS.forEach(execution::removeVariable);
    }
}
