package io.dunflow.process;

import io.dunflow.process.lint.Effects;
import io.dunflow.resolution.dispute.RankingAnswers.Ranked;
import io.dunflow.worklist.FollowUps;
import io.dunflow.worklist.FollowUps.FollowUp;
import io.dunflow.worklist.PrioritizingTasks;
import io.dunflow.worklist.TaskCreditors;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** Gives a new task that is no call its title, its text, its link and its due date. */
@Component
@Effects(schedules = true)
class FollowUpReadModel implements ReadModel {

    private final FollowUps followUps;
    private final TaskCreditors creditors;
    private final PrioritizingTasks priorities;
    private final SchedulingTasks scheduling;
    private final IdentityService identity;
    private final Unrestricted unrestricted;
    private final TaskVariables variables;

    FollowUpReadModel(
            FollowUps followUps,
            TaskCreditors creditors,
            PrioritizingTasks priorities,
            SchedulingTasks scheduling,
            IdentityService identity,
            Unrestricted unrestricted,
            TaskVariables variables) {
        this.variables = variables;
        this.priorities = priorities;
        this.scheduling = scheduling;
        this.identity = identity;
        this.unrestricted = unrestricted;
        this.creditors = creditors;
        this.followUps = followUps;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskOwner.during(task, creditors.of(task.getExecution().getProcessBusinessKey()), () -> show(task));
    }

    /** What is owned by a name that nobody signs in with waits for the group. */
    boolean isUser(String owner) {
        return unrestricted.call(() -> identity.createUserQuery().userId(owner).count() > 0);
    }

    @Override
    public VariableMap read(String key, String name) {
        var sheet = followUps.of(key, name);
        return texts(sheet, priorities.of(key, sheet.url()));
    }

    private void show(DelegateTask task) {
        var sheet = followUps.of(task.getExecution().getProcessBusinessKey(), task.getName());
        task.setName(sheet.title());
        scheduling.schedule(task, sheet.url(), sheet.namedDay());
        if (sheet.owner() != null && isUser(sheet.owner())) {
            task.setAssignee(sheet.owner());
        }
        var ranked = priorities.of(task.getExecution().getProcessBusinessKey(), sheet.url());
        ranked.ifPresent(place -> task.setPriority(place.points()));
        task.setVariablesLocal(texts(sheet, ranked));
    }

    private VariableMap texts(FollowUp sheet, Optional<Ranked> ranked) {
        var texts = new HashMap<>(Map.of(
                "followUpTitle", sheet.title(),
                "followUpSummary", sheet.summary(),
                "followUpUrl", sheet.url(),
                "followUpAsks", sheet.asks()));
        return variables.of(texts, Map.of(), ranked);
    }
}
