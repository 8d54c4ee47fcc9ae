package io.dunflow.process.agreement;

import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import io.dunflow.resolution.plan.Plans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Reads how far the plan is whose case begins: it may wait for a lead, for the debtor, or run. */
@Component
@Effects(offers = "planState")
class ReadPlan implements JavaDelegate {

    private final Plans plans;

    ReadPlan(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var plan = plans.ofCase(Keys.caseOf(execution)).orElseThrow();
        execution.setVariable("planState", Variables.stringValue(plan.state().name(), true));
    }
}
