package io.dunflow.process.agency;

import io.dunflow.agency.ChoosingAgencies;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Chooses the agency for a placement; sets how far it is: AWAITING_APPROVAL, or LOST when none fits. */
@Component
@Effects(offers = "placementState")
class ChooseAgency implements JavaDelegate {

    private final ChoosingAgencies choosing;

    ChooseAgency(ChoosingAgencies choosing) {
        this.choosing = choosing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var state = choosing.choose(Keys.caseOf(execution));
        execution.setVariable("placementState", Variables.stringValue(state.name(), true));
    }
}
