package io.dunflow.process.legal;

import io.dunflow.legal.LegalAction;
import io.dunflow.legal.PreparingFiles;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import io.dunflow.worklist.TaskReaders;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Prepares the file for a court; sets how far the legal action is, and when somebody asks what the court did. */
@Component
@Effects(offers = {"legalState", "lookAgainOn"})
class PrepareFile implements JavaDelegate {

    private final PreparingFiles preparing;
    private final TaskReaders readers;

    PrepareFile(PreparingFiles preparing, TaskReaders readers) {
        this.preparing = preparing;
        this.readers = readers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        show(execution, preparing.prepare(Keys.caseOf(execution)), readers);
    }

    static void show(DelegateExecution execution, LegalAction action, TaskReaders readers) {
        execution.setVariable("legalState", Variables.stringValue(action.state().name(), true));
        if (action.lookAgainOn() != null) {
            var morning = readers.of(execution.getProcessBusinessKey()).morning(action.lookAgainOn());
            execution.setVariable("lookAgainOn", Variables.dateValue(Date.from(morning), true));
        }
    }
}
