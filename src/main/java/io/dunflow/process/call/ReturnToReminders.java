package io.dunflow.process.call;

import io.dunflow.dunning.ReturningToReminders;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Brings the case back from escalation; sets whether it goes on or its items joined another case. */
@Component
@Effects(offers = "goesOn")
class ReturnToReminders implements JavaDelegate {

    private final ReturningToReminders returning;

    ReturnToReminders(ReturningToReminders returning) {
        this.returning = returning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean goesOn = returning.back(Keys.caseOf(execution));
        execution.setVariable("goesOn", Variables.booleanValue(goesOn, true));
    }
}
