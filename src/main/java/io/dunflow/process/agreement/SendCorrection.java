package io.dunflow.process.agreement;

import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import io.dunflow.resolution.correction.SendingCorrections;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Puts a correction into the outbox; sets how far it is: QUEUED, NOT_TOLD, or WITHDRAWN meanwhile. */
@Component
@Effects(offers = "correctionState")
class SendCorrection implements JavaDelegate {

    private final SendingCorrections sending;

    SendCorrection(SendingCorrections sending) {
        this.sending = sending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var state = sending.send(Keys.correction(execution));
        execution.setVariable("correctionState", Variables.stringValue(state.name(), true));
    }
}
