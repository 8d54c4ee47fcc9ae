package io.dunflow.process.call;

import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import io.dunflow.worklist.PermittingCalls;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Asks whether the debtor may be called today; sets when else, or what is done instead. */
@Component
@Effects(
        stores = "outcome",
        offers = {"callNow", "followUpOn", "nextStep"})
class AskCallPermission implements JavaDelegate {

    private final PermittingCalls permitting;

    AskCallPermission(PermittingCalls permitting) {
        this.permitting = permitting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var answer = permitting.ask(Keys.caseOf(execution));
        var from = answer.from() == null ? null : Date.from(answer.from());
        execution.setVariables(Variables.createVariables()
                .putValueTyped("callNow", Variables.stringValue(answer.word(), true))
                .putValueTyped("followUpOn", Variables.dateValue(from, true))
                .putValueTyped("nextStep", Variables.stringValue(answer.nextStep(), true)));
        if (answer.word().equals("NEVER")) {
            execution.setVariable("outcome", "NOT_CALLED");
        }
    }
}
