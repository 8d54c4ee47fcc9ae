package io.dunflow.process.call;

import io.dunflow.resolution.task.TellingCollectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Wakes the escalation in whose call something came up, so that the collector who heard it goes on. */
@Component
class TellCollector implements JavaDelegate {

    private final TellingCollectors telling;

    TellCollector(TellingCollectors telling) {
        this.telling = telling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        telling.of(execution.getProcessBusinessKey());
    }
}
