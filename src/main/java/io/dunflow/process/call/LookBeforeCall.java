package io.dunflow.process.call;

import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import io.dunflow.resolution.person.RestingCalls;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Looks whether anything of a case is left to speak about, and no fact about the person is against it. */
@Component
@Effects(offers = "mayCall")
class LookBeforeCall implements JavaDelegate {

    private final RestingCalls resting;

    LookBeforeCall(RestingCalls resting) {
        this.resting = resting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("mayCall", Variables.booleanValue(resting.mayCall(Keys.caseOf(execution)), true));
    }
}
