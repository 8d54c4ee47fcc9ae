package io.dunflow.process.run;

import io.dunflow.dunning.ExecutingRuns;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * After a chunk has committed: when no line of the run is open, the run goes on. Chunks share no row while they work; only
 * this short step takes the run's lock.
 */
@Component
@Effects(savePoint = true)
class CheckRunComplete implements JavaDelegate {

    private final ExecutingRuns executing;

    CheckRunComplete(ExecutingRuns executing) {
        this.executing = executing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long run = Keys.run(execution);
        if (!executing.mayComplete(run)) {
            return;
        }
        var runtime = execution.getProcessEngineServices().getRuntimeService();
        runtime.createExecutionQuery()
                .processInstanceId(executing.processOf(run))
                .activityId("Wait_ForChunks")
                .list()
                .forEach(waiting -> runtime.signal(waiting.getId()));
    }
}
