package io.dunflow.process.run;

import io.dunflow.dunning.ExecutingRuns;
import io.dunflow.process.Keys;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Completes a run. */
@Component
class ReportRun implements JavaDelegate {

    private final ExecutingRuns executing;

    ReportRun(ExecutingRuns executing) {
        this.executing = executing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        executing.complete(Keys.run(execution));
    }
}
