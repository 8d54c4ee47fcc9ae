package io.dunflow.process.run;

import io.dunflow.dunning.SendingNotices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the notice that the run decided for this case into the outbox. */
@Component
class SendNotice implements JavaDelegate {

    private final SendingNotices sending;

    SendNotice(SendingNotices sending) {
        this.sending = sending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sending.send((Long) execution.getVariable("line"));
    }
}
