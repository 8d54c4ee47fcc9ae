package io.dunflow.process.credit;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.credit.CaseDecision;
import io.dunflow.credit.DecidingCases;
import io.dunflow.dunning.Approvers;
import io.dunflow.ledger.Amounts;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.process.ActingUser;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Somebody decided in the task about an order, a limit that was asked for, or a review. */
@Component
@Effects(
        offers = {"creditState", "creditSecond"},
        forgets = {"creditDecision", "creditLimit", "creditUntil", "creditTerms", "note"})
class RecordCreditDecision implements TaskListener {

    /** A form may send a day with a time. */
    private static final int LENGTH_OF_DAY = 10;

    private final DecidingCases deciding;
    private final ActingUser user;

    RecordCreditDecision(DecidingCases deciding, ActingUser user) {
        this.deciding = deciding;
        this.user = user;
    }

    @Override
    public void notify(DelegateTask task) {
        var execution = task.getExecution();
        var decision = new CaseDecision(
                text(task, "creditDecision"),
                limit(text(task, "creditLimit")),
                day(entered(task, "creditUntil")),
                text(task, "creditTerms"),
                text(task, "note"));
        var id = Keys.credit(execution);
        var state = deciding.decideInTask(id, decision, user.idOr(task.getAssignee()), Approvers.of(user.groups()));
        List.of("creditDecision", "creditLimit", "creditUntil", "creditTerms", "note")
                .forEach(execution::removeVariable);
        execution.setVariable("creditState", Variables.stringValue(state.name(), true));
        execution.setVariable("creditSecond", Variables.stringValue(deciding.secondOf(id), true));
    }

    private static BigDecimal limit(String text) {
        try {
            return text == null ? null : Amounts.plain(text.strip());
        } catch (NumberFormatException e) {
            throw new InvalidInput("limit", say("credit.unreadableLimit", text));
        }
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text.substring(0, Math.min(LENGTH_OF_DAY, text.length())));
        } catch (DateTimeParseException e) {
            throw new InvalidInput("validUntil", say("credit.unreadableDay", text));
        }
    }

    /** Of a field that the task proposes: completed over the API it is the process that knows what was entered. */
    private static String entered(DelegateTask task, String name) {
        var execution = task.getExecution();
        return execution.hasVariable(name) ? text(execution.getVariable(name)) : text(task, name);
    }

    private static String text(DelegateTask task, String name) {
        return text(task.getVariable(name));
    }

    private static String text(Object value) {
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
