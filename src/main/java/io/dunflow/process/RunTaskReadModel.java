package io.dunflow.process;

import io.dunflow.dunning.RunView;
import io.dunflow.dunning.RunViews;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** Gives the approval of a run its title, its sums and its link. */
@Component
class RunTaskReadModel implements ReadModel {

    private static final int NOON = 12;
    private static final int EVENING = 18;

    private final RunViews runs;

    RunTaskReadModel(RunViews runs) {
        this.runs = runs;
    }

    @Override
    public void notify(DelegateTask task) {
        var run = runs.whole(Keys.run(task.getExecution()));
        var only = run.creditors().size() == 1 ? Optional.of(run.creditors().get(0)) : Optional.<String>empty();
        TaskOwner.during(task, only, () -> show(run, task));
    }

    @Override
    public VariableMap read(String key, String name) {
        return RunTaskTexts.of(runs.whole(Long.parseLong(key)));
    }

    private static Date at(RunView run, int hour) {
        return Date.from(run.runDate().atTime(hour, 0).toInstant(ZoneOffset.UTC));
    }

    private static void show(RunView run, DelegateTask task) {
        task.setName(RunTaskTexts.title(run));
        task.setFollowUpDate(at(run, NOON));
        task.setDueDate(at(run, EVENING));
        task.setVariablesLocal(RunTaskTexts.of(run));
    }
}
