package io.dunflow.process;

import io.dunflow.dunning.RunView;
import io.dunflow.dunning.RunViews;
import java.util.Optional;
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
        var run = runs.whole(Keys.run(task.getExecution()));
        var only = run.creditors().size() == 1 ? Optional.of(run.creditors().get(0)) : Optional.<String>empty();
        TaskOwner.during(task, only, () -> show(run, task));
    }

    private static void show(RunView run, DelegateTask task) {
        var title = "Approve run " + run.id() + " of " + run.runDate();
        task.setName(title);
        task.setVariableLocal("runTitle", title);
        task.setVariableLocal(
                "runSummary",
                run.notices() + " notices and " + run.escalations() + " escalations for "
                        + String.join(", ", run.creditors()) + "; proposed by " + run.proposedBy() + ". "
                        + sums(run));
        task.setVariableLocal("runUrl", "/runs/" + run.id());
    }

    /** Who is granted one of several creditors sees the task, so it is without amounts. */
    private static String sums(RunView run) {
        return run.creditors().size() > 1
                ? "The amounts stand on its page."
                : run.totals().stream()
                        .map(total -> "Level " + total.level() + ": " + total.notices() + " notices, "
                                + total.currency() + " " + total.amount())
                        .collect(Collectors.joining("; "));
    }
}
