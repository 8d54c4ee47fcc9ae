package io.dunflow.process.task;

import io.dunflow.resolution.dispute.RankingAnswers.Ranked;
import io.dunflow.worklist.PrioritizingTasks;
import io.dunflow.worklist.TaskCreditors;
import java.util.Optional;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** Gives tasks their titles, their days, their places in the list and what their forms show, by their sheets. */
@Component
public class PresentingTasks {

    private final TaskVariables variables;
    private final TaskCreditors creditors;
    private final PrioritizingTasks priorities;
    private final SchedulingTasks scheduling;

    PresentingTasks(
            TaskVariables variables,
            TaskCreditors creditors,
            PrioritizingTasks priorities,
            SchedulingTasks scheduling) {
        this.variables = variables;
        this.creditors = creditors;
        this.priorities = priorities;
        this.scheduling = scheduling;
    }

    /** A task that comes up; its sheet is asked for by the key of its process and its name in the model. */
    void present(DelegateTask task, BiFunction<String, String, TaskSheet> sheets) {
        var key = task.getExecution().getProcessBusinessKey();
        TaskOwner.during(task, creditors.of(key), () -> present(task, key, sheets.apply(key, task.getName())));
    }

    /** What its form shows as things stand now. */
    VariableMap read(String key, TaskSheet sheet) {
        return variables.of(sheet.texts(), sheet.tables(), ranked(key, sheet));
    }

    private void present(DelegateTask task, String key, TaskSheet sheet) {
        task.setName(sheet.title());
        scheduling.schedule(task, sheet.about(), sheet.url(), sheet.namedDay());
        if (sheet.owner() != null) {
            task.setAssignee(sheet.owner());
        }
        var ranked = ranked(key, sheet);
        ranked.ifPresent(place -> task.setPriority(place.points()));
        task.setVariablesLocal(variables.of(sheet.texts(), sheet.tables(), ranked));
    }

    private Optional<Ranked> ranked(String key, TaskSheet sheet) {
        return priorities.of(key, sheet.url());
    }
}
