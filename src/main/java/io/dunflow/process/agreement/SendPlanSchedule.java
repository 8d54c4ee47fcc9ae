package io.dunflow.process.agreement;

import io.dunflow.process.Keys;
import io.dunflow.resolution.plan.SendingPlanLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts what was agreed in the plan whose case it is into the outbox, once. */
@Component
class SendPlanSchedule implements JavaDelegate {

    private final SendingPlanLetters sending;

    SendPlanSchedule(SendingPlanLetters sending) {
        this.sending = sending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sending.schedule(Keys.caseOf(execution));
    }
}
