package io.dunflow.process;

import io.dunflow.credit.CreditSheets;
import io.dunflow.process.lint.Effects;
import io.dunflow.resolution.dispute.RankingAnswers.Ranked;
import io.dunflow.worklist.PrioritizingTasks;
import io.dunflow.worklist.TaskCreditors;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** Gives a task in which somebody decides about credit its sheet, its days and its place in the list. */
@Component
@Effects(schedules = true)
class CreditTaskReadModel implements ReadModel {

    private final CreditSheets sheets;
    private final TaskVariables variables;
    private final TaskCreditors creditors;
    private final PrioritizingTasks priorities;
    private final SchedulingTasks scheduling;

    CreditTaskReadModel(
            CreditSheets sheets,
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
        var sheet = sheets.of(key);
        return variables(sheet, ranked(key, sheet));
    }

    private void show(DelegateTask task) {
        var key = task.getExecution().getProcessBusinessKey();
        var sheet = sheets.of(key);
        task.setName(sheet.title());
        scheduling.schedule(task, sheet.kind(), "/accounts/" + sheet.account(), sheet.due());
        var ranked = ranked(key, sheet);
        ranked.ifPresent(place -> task.setPriority(place.points()));
        task.setVariablesLocal(variables(sheet, ranked));
    }

    private Optional<Ranked> ranked(String key, CreditSheets.Sheet sheet) {
        return priorities.of(key, "/accounts/" + sheet.account());
    }

    private VariableMap variables(CreditSheets.Sheet sheet, Optional<Ranked> ranked) {
        return variables.of(sheet.texts(), Map.of("creditFacts", sheet.rows()), ranked);
    }
}
