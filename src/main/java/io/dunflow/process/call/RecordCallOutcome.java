package io.dunflow.process.call;

import io.dunflow.process.ActingUser;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import io.dunflow.worklist.CallEntered;
import io.dunflow.worklist.EndingCalls;
import io.dunflow.worklist.RecordingCalls.Recorded;
import java.util.Date;
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
            "callBackOn",
            "furtherCalls",
            "placed",
            "note",
            "nonPaymentReason",
            "hardship",
            "hardshipSource",
            "hardshipReviewOn",
            "appliesTo"
        })
class RecordCallOutcome implements TaskListener {

    private final EndingCalls ending;
    private final CompletingJoined calls;
    private final ActingUser user;
    private final ApplicationEventPublisher events;

    RecordCallOutcome(EndingCalls ending, CompletingJoined calls, ActingUser user, ApplicationEventPublisher events) {
        this.ending = ending;
        this.calls = calls;
        this.user = user;
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        long caseId = Keys.caseOf(task.getExecution());
        var entered = CallEntered.of(task::getVariable);
        if (calls.completed(task, caseId, entered.isOfOneAccount())) {
            var recorded = ending.end(caseId, task.getId(), entered, user.idOr(task.getAssignee()));
            events.publishEvent(new CallMade(caseId));
            forget(task.getExecution());
            goOn(task.getExecution(), recorded);
        } else {
            forget(task.getExecution());
            task.getExecution().setVariable("outcome", "ANOTHER_ACCOUNT");
        }
    }

    private static void goOn(DelegateExecution execution, Recorded recorded) {
        if (recorded.planned()) {
            execution.setVariable("outcome", "PLAN_PROPOSED");
        }
        execution.setVariables(Variables.createVariables()
                .putValueTyped("followUpOn", Variables.dateValue(Date.from(recorded.followUpAt()), true))
                .putValueTyped("nextStep", Variables.stringValue(recorded.nextStep(), true)));
    }

    /** What one call was about is not what the next one is about; the outcome is still asked by the gateway. */
    private static void forget(DelegateExecution execution) {
        CallEntered.FIELDS.forEach(execution::removeVariable);
    }
}
