package io.dunflow.process.run;

import io.dunflow.dunning.ExecutingRuns;
import io.dunflow.dunning.TakingSteps;
import io.dunflow.platform.LogContext;
import io.dunflow.process.InnerCommand;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes the steps of a chunk in one inner transaction. When an account fails, the chunk is halved until the bad one
 * stands alone; it is set aside for its own case to retry, and all others go on.
 */
@Component
@Effects(savePoint = true)
class ExecuteChunk implements JavaDelegate {

    private static final Logger log = LoggerFactory.getLogger(ExecuteChunk.class);

    private final ExecutingRuns executing;
    private final TakingSteps steps;
    private final InnerCommand inner;

    ExecuteChunk(ExecutingRuns executing, TakingSteps steps, InnerCommand inner) {
        this.executing = executing;
        this.steps = steps;
        this.inner = inner;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long run = Keys.run(execution);
        LogContext.RUN.during(run, () -> take(executing.openLines(run, Keys.chunk(execution))));
    }

    private void take(List<Long> lines) {
        if (lines.isEmpty()) {
            return;
        }
        try {
            inner.run(() -> steps.take(lines));
        } catch (RuntimeException failure) {
            if (lines.size() == 1) {
                setAside(lines.get(0), failure);
            } else {
                int half = lines.size() / 2;
                take(lines.subList(0, half));
                take(lines.subList(half, lines.size()));
            }
        }
    }

    private void setAside(long line, RuntimeException failure) {
        log.warn("Line {} of a run could not be executed in its chunk; its case retries it alone", line, failure);
        inner.run(() -> steps.setAside(line, "FAILED: " + failure.getClass().getSimpleName()));
    }
}
