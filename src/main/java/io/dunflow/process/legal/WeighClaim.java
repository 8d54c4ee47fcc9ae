package io.dunflow.process.legal;

import io.dunflow.legal.WeighingClaims;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Weighs whether a claim is worth a court; sets how far it is: AWAITING_APPROVAL, NOT_SUED, or LOST when nothing is left. */
@Component
@Effects(offers = "legalState")
class WeighClaim implements JavaDelegate {

    private final WeighingClaims weighing;

    WeighClaim(WeighingClaims weighing) {
        this.weighing = weighing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var state = weighing.weigh(Keys.caseOf(execution));
        execution.setVariable("legalState", Variables.stringValue(state.name(), true));
    }
}
