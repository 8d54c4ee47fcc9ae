package io.dunflow.process;

import io.dunflow.process.lint.Effects;
import io.dunflow.resolution.MayCall;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Looks whether a fact about the person, or a promise of all of it, stands against a call before one is asked for. */
@Component
@Effects(offers = "mayCall")
class LookBeforeCall implements JavaDelegate {

    private final MayCall may;

    LookBeforeCall(MayCall may) {
        this.may = may;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("mayCall", Variables.booleanValue(may.callInCase(Keys.caseOf(execution)), true));
    }
}
