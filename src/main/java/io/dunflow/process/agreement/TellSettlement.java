package io.dunflow.process.agreement;

import io.dunflow.process.Keys;
import io.dunflow.resolution.settlement.SendingSettlementLetters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts into the outbox how the settlement stands: agreed, paid, lapsed or taken back. */
@Component
class TellSettlement implements JavaDelegate {

    private final SendingSettlementLetters sending;

    TellSettlement(SendingSettlementLetters sending) {
        this.sending = sending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sending.tell(Keys.settlement(execution));
    }
}
