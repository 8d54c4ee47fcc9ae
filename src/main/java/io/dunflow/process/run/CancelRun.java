package io.dunflow.process.run;

import io.dunflow.process.Keys;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says that a run ended without being executed; who cancelled it and why stands on the run. */
@Component
class CancelRun implements JavaDelegate {

    private static final Logger log = LoggerFactory.getLogger(CancelRun.class);

    @Override
    public void execute(DelegateExecution execution) {
        log.info("Run {} was cancelled", Keys.run(execution));
    }
}
