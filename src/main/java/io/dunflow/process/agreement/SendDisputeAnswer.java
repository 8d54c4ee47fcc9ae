package io.dunflow.process.agreement;

import io.dunflow.process.Keys;
import io.dunflow.resolution.dispute.SendingDisputeAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the answer to a dispute into the outbox. */
@Component
class SendDisputeAnswer implements JavaDelegate {

    private final SendingDisputeAnswers sending;

    SendDisputeAnswer(SendingDisputeAnswers sending) {
        this.sending = sending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sending.send(Keys.dispute(execution));
    }
}
