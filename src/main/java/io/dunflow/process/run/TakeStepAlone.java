package io.dunflow.process.run;

import io.dunflow.dunning.TakingSteps;
import io.dunflow.platform.LogContext;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Retries the step of the one account that failed in its chunk; a failure again is an incident on its own case. */
@Component
@Effects(
        savePoint = true,
        offers = {"line", "step"})
class TakeStepAlone implements JavaDelegate {

    private final TakingSteps steps;

    TakeStepAlone(TakingSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var line = (Long) execution.getVariable(EngineCases.FAILED_LINE);
        var step = LogContext.CASE.during(Keys.caseOf(execution), () -> steps.retry(line));
        execution.removeVariable(EngineCases.FAILED_LINE);
        execution.setVariable("line", Variables.longValue(line, true));
        execution.setVariable("step", Variables.stringValue(step.name(), true));
    }
}
