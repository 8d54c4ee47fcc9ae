package io.dunflow.process;

import io.dunflow.resolution.dispute.SendingRejections;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the answer to a rejected dispute into the outbox. */
@Component
class SendRejection implements JavaDelegate {

    private final SendingRejections sending;

    SendRejection(SendingRejections sending) {
        this.sending = sending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sending.send(Keys.dispute(execution));
    }
}
