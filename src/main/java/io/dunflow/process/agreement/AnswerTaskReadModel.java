package io.dunflow.process.agreement;

import io.dunflow.process.lint.Effects;
import io.dunflow.process.task.ReadModel;
import io.dunflow.process.task.TaskOwner;
import io.dunflow.process.task.TaskVariables;
import io.dunflow.resolution.task.AnswerSheets;
import io.dunflow.worklist.TaskCreditors;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** Gives a task in which a dispute or a query is answered its sheet, its days and its place in the list. */
@Component
@Effects(schedules = true)
class AnswerTaskReadModel implements ReadModel {

    private final AnswerSheets sheets;
    private final TaskVariables variables;
    private final TaskCreditors creditors;

    AnswerTaskReadModel(AnswerSheets sheets, TaskVariables variables, TaskCreditors creditors) {
        this.sheets = sheets;
        this.variables = variables;
        this.creditors = creditors;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskOwner.during(task, creditors.of(task.getExecution().getProcessBusinessKey()), () -> show(task));
    }

    @Override
    public VariableMap read(String key, String name) {
        var sheet = sheets.of(key);
        return variables.of(sheet.texts(), sheet.tables(), Optional.of(sheet.ranked()));
    }

    private void show(DelegateTask task) {
        var sheet = sheets.of(task.getExecution().getProcessBusinessKey());
        task.setName(sheet.title());
        task.setPriority(sheet.ranked().points());
        task.setDueDate(Date.from(sheet.due()));
        task.setFollowUpDate(Date.from(sheet.remind()));
        task.setVariablesLocal(variables.of(sheet.texts(), sheet.tables(), Optional.of(sheet.ranked())));
    }
}
