package io.dunflow.process;

import io.dunflow.legal.LegalSheets;
import io.dunflow.process.lint.Effects;
import io.dunflow.worklist.PrioritizingTasks;
import io.dunflow.worklist.TaskCreditors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** Gives a task about a legal action its items, what the table said, and its days. */
@Component
@Effects(schedules = true)
class LegalTaskReadModel implements ReadModel {

    private final LegalSheets sheets;
    private final TaskVariables variables;
    private final TaskCreditors creditors;
    private final PrioritizingTasks priorities;
    private final SchedulingTasks scheduling;

    LegalTaskReadModel(
            LegalSheets sheets,
            TaskVariables variables,
            TaskCreditors creditors,
            PrioritizingTasks priorities,
            SchedulingTasks scheduling) {
        this.sheets = sheets;
        this.variables = variables;
        this.creditors = creditors;
        this.priorities = priorities;
        this.scheduling = scheduling;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskOwner.during(task, creditors.of(task.getExecution().getProcessBusinessKey()), () -> show(task));
    }

    @Override
    public VariableMap read(String key, String name) {
        var sheet = sheets.of(Long.parseLong(key), name);
        return variables.of(
                sheet.texts(), sheet.tables(), priorities.of(key, sheet.texts().get("accountUrl")));
    }

    private void show(DelegateTask task) {
        var key = task.getExecution().getProcessBusinessKey();
        var sheet = sheets.of(Long.parseLong(key), task.getName());
        task.setName(sheet.title());
        scheduling.schedule(task, sheet.texts().get("accountUrl"), null);
        var ranked = priorities.of(key, sheet.texts().get("accountUrl"));
        ranked.ifPresent(place -> task.setPriority(place.points()));
        task.setVariablesLocal(variables.of(sheet.texts(), sheet.tables(), ranked));
    }
}
