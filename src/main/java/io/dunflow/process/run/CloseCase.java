package io.dunflow.process.run;

import io.dunflow.dunning.ClosingCases;
import io.dunflow.process.Keys;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the case in the domain, as the last act of its process. */
@Component
class CloseCase implements JavaDelegate {

    private final ClosingCases closing;

    CloseCase(ClosingCases closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.close(Keys.caseOf(execution));
    }
}
