package io.dunflow.process.agreement;

import io.dunflow.process.Keys;
import io.dunflow.resolution.plan.SendingPlanLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts into the outbox how the plan ended whose case it is: paid, in default, or taken back. */
@Component
class TellPlanEnd implements JavaDelegate {

    private final SendingPlanLetters sending;

    TellPlanEnd(SendingPlanLetters sending) {
        this.sending = sending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sending.ended(Keys.caseOf(execution));
    }
}
