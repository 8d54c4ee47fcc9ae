package io.dunflow.process;

import io.dunflow.legal.LegalAction;
import io.dunflow.legal.PreparingFiles;
import io.dunflow.process.lint.Effects;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Prepares the file for a court; sets how far the legal action is, and when somebody asks what the court did. */
@Component
@Effects(offers = {"legalState", "lookAgainOn"})
class PrepareFile implements JavaDelegate {

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final PreparingFiles preparing;

    PrepareFile(PreparingFiles preparing) {
        this.preparing = preparing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        show(execution, preparing.prepare(Keys.caseOf(execution)));
    }

    static void show(DelegateExecution execution, LegalAction action) {
        execution.setVariable("legalState", Variables.stringValue(action.state().name(), true));
        if (action.lookAgainOn() != null) {
            var morning = action.lookAgainOn().atTime(MORNING).toInstant(ZoneOffset.UTC);
            execution.setVariable("lookAgainOn", Variables.dateValue(Date.from(morning), true));
        }
    }
}
