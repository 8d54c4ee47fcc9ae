package io.dunflow.process;

import io.dunflow.dunning.RunViews;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Gives the approval of a run its title, its sums and its link. */
@Component
class RunTaskReadModel implements TaskListener {

    private final RunViews runs;

    RunTaskReadModel(RunViews runs) {
        this.runs = runs;
    }

    @Override
    public void notify(DelegateTask task) {
        var run = runs.run(Keys.run(task.getExecution()));
        var title = "Approve run " + run.id() + " of " + run.runDate();
        task.setName(title);
        task.setVariableLocal("runTitle", title);
        task.setVariableLocal(
                "runSummary",
                run.notices() + " notices and " + run.escalations() + " escalations for "
                        + String.join(", ", run.creditors()) + "; proposed by " + run.proposedBy() + ". "
                        + run.totals().stream()
                                .map(total -> "Level " + total.level() + ": " + total.notices() + " notices, "
                                        + total.currency() + " " + total.amount())
                                .collect(Collectors.joining("; ")));
        task.setVariableLocal("runUrl", "/runs/" + run.id());
    }
}
