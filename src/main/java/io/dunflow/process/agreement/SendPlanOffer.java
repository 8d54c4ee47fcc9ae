package io.dunflow.process.agreement;

import io.dunflow.process.Keys;
import io.dunflow.resolution.plan.SendingPlanLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the offer of the plan whose case it is into the outbox. */
@Component
class SendPlanOffer implements JavaDelegate {

    private final SendingPlanLetters sending;

    SendPlanOffer(SendingPlanLetters sending) {
        this.sending = sending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sending.offer(Keys.caseOf(execution));
    }
}
