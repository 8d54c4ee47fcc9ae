package io.dunflow.process;

import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.worklist.TaskBoard;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Reads the tasks of the engine for the home page. */
@Component
class EngineTaskBoard implements TaskBoard {

    private static final String CALL = "Task_CallDebtor";
    private static final List<String> SHOWN = List.of("debtorName", "accountUrl");

    private final TaskService tasks;
    private final IdentityService identity;
    private final Unrestricted unrestricted;
    private final GrantedCreditors granted;

    EngineTaskBoard(TaskService tasks, IdentityService identity, Unrestricted unrestricted, GrantedCreditors granted) {
        this.granted = granted;
        this.tasks = tasks;
        this.identity = identity;
        this.unrestricted = unrestricted;
    }

    @Override
    public String nameOf(String user) {
        var known =
                unrestricted.call(() -> identity.createUserQuery().userId(user).singleResult());
        return known == null
                ? user
                : Stream.of(known.getFirstName(), known.getLastName())
                        .filter(part -> part != null && !part.isBlank())
                        .reduce((first, last) -> first + " " + last)
                        .orElse(user);
    }

    @Override
    public Waiting calls(String user, int top) {
        return unrestricted.call(() -> new Waiting(
                calls(user).count(),
                calls(user).orderByTaskPriority().desc().orderByTaskCreateTime().asc().listPage(0, top).stream()
                        .map(this::call)
                        .toList()));
    }

    @Override
    public long others(String user, List<String> groups) {
        if (groups.isEmpty()) {
            return 0;
        }
        return unrestricted.call(() -> visible()
                .taskDefinitionKeyNotIn(CALL)
                .or()
                .taskAssignee(user)
                .taskCandidateGroupIn(groups)
                .endOr()
                .count());
    }

    private TaskQuery calls(String user) {
        return visible()
                .taskDefinitionKey(CALL)
                .withCandidateGroups()
                .includeAssignedTasks()
                .or()
                .taskUnassigned()
                .taskAssignee(user)
                .endOr();
    }

    /** Whether a task of this tenant may be seen by the user at work. */
    boolean shows(String tenant) {
        return tenant == null || granted.all() || granted.codes().contains(tenant);
    }

    /** Tasks of granted creditors, and those that are of no single one. */
    TaskQuery visible() {
        var query = tasks.createTaskQuery();
        if (granted.all()) {
            return query;
        }
        var codes = granted.codes();
        return codes.isEmpty()
                ? query.withoutTenantId()
                : query.or()
                        .tenantIdIn(codes.toArray(String[]::new))
                        .withoutTenantId()
                        .endOr();
    }

    private Call call(Task task) {
        var texts = tasks.getVariablesLocal(task.getId(), SHOWN);
        var url = String.valueOf(texts.get("accountUrl"));
        return new Call(
                String.valueOf(texts.get("debtorName")),
                Long.parseLong(url.substring(url.lastIndexOf('/') + 1)),
                task.getAssignee());
    }
}
