package io.dunflow.process.task;

import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.process.Unrestricted;
import io.dunflow.worklist.TaskBoard;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the tasks of the engine for the home page. */
@Component
class EngineTaskBoard implements TaskBoard {

    private static final String CALL = "Task_CallDebtor";
    private static final String ABOUT =
            """
            select t.name_ as name, t.due_date_ as due, t.assignee_ as assignee, min(l.group_id_) as "group"
            from act_ru_variable v join act_ru_task t on t.id_ = v.task_id_
            join act_re_procdef p on p.id_ = t.proc_def_id_
            left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
            where v.name_ in ('accountUrl', 'followUpUrl') and v.task_id_ is not null and split_part(v.text_, '#', 1) = ?
              and p.key_ not in ('dispute', 'query', 'payment-plan', 'settlement', 'correction', 'write-off')
            group by t.id_, t.name_, t.due_date_, t.assignee_ order by t.due_date_ nulls last, t.id_
            """;

    private static final List<String> SHOWN = List.of("debtorName", "accountUrl");

    private final TaskService tasks;
    private final IdentityService identity;
    private final Unrestricted unrestricted;
    private final GrantedCreditors granted;
    private final JdbcClient jdbc;

    EngineTaskBoard(
            TaskService tasks,
            IdentityService identity,
            Unrestricted unrestricted,
            GrantedCreditors granted,
            JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    @Override
    public List<Work> about(long account, ZoneId zone) {
        return jdbc.sql(ABOUT)
                .param("/accounts/" + account)
                .query((row, number) -> new Work(
                        row.getString("name"),
                        Optional.ofNullable(row.getTimestamp("due"))
                                .map(due -> LocalDate.ofInstant(due.toInstant(), zone))
                                .orElse(null),
                        row.getString("group"),
                        row.getString("assignee")))
                .list();
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
