package io.dunflow.process.run;

import io.dunflow.dunning.ExecutingRuns;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Deals the approved lines into chunks, each an instance and a job of its own. */
@Component
@Effects(savePoint = true, offers = "openLines")
class StartChunks implements JavaDelegate {

    private final ExecutingRuns executing;
    private final int size;

    StartChunks(ExecutingRuns executing, @Value("${dunflow.run.chunk-size:100}") int size) {
        this.executing = executing;
        this.size = size;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long run = Keys.run(execution);
        int chunks = executing.start(run, size);
        var runtime = execution.getProcessEngineServices().getRuntimeService();
        for (int chunk = 0; chunk < chunks; chunk++) {
            runtime.createProcessInstanceByKey("dunning-run-chunk")
                    .businessKey(run + "/" + chunk)
                    .execute();
        }
        execution.setVariable("openLines", Variables.booleanValue(chunks > 0, true));
    }
}
