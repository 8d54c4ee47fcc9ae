package io.dunflow.process.run;

import io.dunflow.dunning.RunView;
import io.dunflow.dunning.RunViews;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import io.dunflow.process.task.ReadModel;
import io.dunflow.process.task.TaskOwner;
import io.dunflow.process.task.TaskVariables;
import io.dunflow.resolution.dispute.RankingAnswers.Ranked;
import io.dunflow.worklist.PrioritizingMatters;
import io.dunflow.worklist.TaskReaders;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** Gives the approval of a run its title, its sums and its link. */
@Component
@Effects(schedules = true)
class RunTaskReadModel implements ReadModel {

    private static final int NOON = 12;

    private final RunViews runs;
    private final TaskReaders readers;
    private final PrioritizingMatters priorities;
    private final TaskVariables variables;

    RunTaskReadModel(RunViews runs, TaskReaders readers, PrioritizingMatters priorities, TaskVariables variables) {
        this.runs = runs;
        this.readers = readers;
        this.priorities = priorities;
        this.variables = variables;
    }

    @Override
    public void notify(DelegateTask task) {
        var run = runs.whole(Keys.run(task.getExecution()));
        var only = run.creditors().size() == 1 ? Optional.of(run.creditors().get(0)) : Optional.<String>empty();
        TaskOwner.during(task, only, () -> show(run, task));
    }

    @Override
    public VariableMap read(String key, String name) {
        var run = runs.whole(Long.parseLong(key));
        return texts(run, ranked(run));
    }

    private void show(RunView run, DelegateTask task) {
        var reader = reader(run);
        var ranked = ranked(run);
        task.setName(RunTaskTexts.title(run, reader.words()));
        task.setFollowUpDate(
                Date.from(run.runDate().atTime(NOON, 0).atZone(reader.zone()).toInstant()));
        task.setDueDate(Date.from(reader.evening(run.runDate())));
        ranked.ifPresent(place -> task.setPriority(place.points()));
        task.setVariablesLocal(texts(run, ranked));
    }

    private VariableMap texts(RunView run, Optional<Ranked> ranked) {
        return variables.of(RunTaskTexts.of(run, reader(run).words()), Map.of(), ranked);
    }

    private Optional<Ranked> ranked(RunView run) {
        return priorities.of("run:" + run.id(), reader(run));
    }

    private TaskReaders.Reader reader(RunView run) {
        return readers.ofCreditors(run.creditors());
    }
}
