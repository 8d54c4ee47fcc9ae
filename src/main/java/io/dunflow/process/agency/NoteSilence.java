package io.dunflow.process.agency;

import io.dunflow.agency.AnsweringPlacements;
import io.dunflow.process.Keys;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that an agency did not answer in time. */
@Component
class NoteSilence implements JavaDelegate {

    private final AnsweringPlacements answering;

    NoteSilence(AnsweringPlacements answering) {
        this.answering = answering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answering.silent(Keys.caseOf(execution));
    }
}
