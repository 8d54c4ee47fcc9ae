package io.dunflow.process.call;

import io.dunflow.process.ActingUser;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import io.dunflow.worklist.SendingFinalNotices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Puts the final notice of a case into the outbox; sets whether there was anything to send. */
@Component
@Effects(offers = "finalNotice")
class SendFinalNotice implements JavaDelegate {

    private final SendingFinalNotices sending;
    private final ActingUser user;

    SendFinalNotice(SendingFinalNotices sending, ActingUser user) {
        this.sending = sending;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean sent = sending.send(Keys.caseOf(execution), user.idOr("policy"));
        execution.setVariable("finalNotice", Variables.stringValue(sent ? "SENT" : "NONE", true));
    }
}
