package io.dunflow.process.legal;

import io.dunflow.legal.WritingLettersBeforeClaim;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Writes the letter before claim; sets how far the legal action is: ANNOUNCED, or LOST when it cannot be written. */
@Component
@Effects(offers = "legalState")
class WriteLetterBeforeClaim implements JavaDelegate {

    private final WritingLettersBeforeClaim writing;

    WriteLetterBeforeClaim(WritingLettersBeforeClaim writing) {
        this.writing = writing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var state = writing.write(Keys.caseOf(execution));
        execution.setVariable("legalState", Variables.stringValue(state.name(), true));
    }
}
