package io.dunflow.process.call;

import io.dunflow.process.Unrestricted;
import io.dunflow.process.task.FreshTasks;
import io.dunflow.worklist.CallTasks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The call tasks of the engine. */
@Component
class EngineCallTasks implements CallTasks {

    static final String CALL = "Task_CallDebtor";

    private static final String OTHERS =
            """
            select distinct t.id_ from act_ru_task t join act_ru_variable v on v.task_id_ = t.id_
            where t.task_def_key_ <> 'Task_CallDebtor' and v.task_id_ is not null and
            """;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final Unrestricted unrestricted;
    private final FreshTasks fresh;
    private final ObjectProvider<JoinedCalls> joined;
    private final JdbcClient jdbc;

    EngineCallTasks(
            TaskService tasks,
            RuntimeService runtime,
            ManagementService jobs,
            Unrestricted unrestricted,
            FreshTasks fresh,
            ObjectProvider<JoinedCalls> joined,
            JdbcClient jdbc) {
        this.fresh = fresh;
        this.joined = joined;
        this.tasks = tasks;
        this.runtime = runtime;
        this.jobs = jobs;
        this.unrestricted = unrestricted;
        this.jdbc = jdbc;
    }

    @Override
    public void prioritize(long caseId, int points) {
        unrestricted.run(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(Long.toString(caseId))
                .taskDefinitionKey(CALL)
                .list()
                .forEach(task -> prioritize(task, caseId, points)));
    }

    @Override
    public void give(long caseId, String collector) {
        var calls = joined.getObject();
        unrestricted.run(() -> waiting(caseId)
                .map(task -> calls.before(task).flatMap(this::waiting).orElse(task))
                .filter(task -> task.getAssignee() == null)
                .ifPresent(task -> tasks.setAssignee(task.getId(), collector)));
    }

    @Override
    public void comeUp(long caseId, Instant at) {
        unrestricted.run(
                () -> runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(Long.toString(caseId), "escalation")
                        .list()
                        .stream()
                        .flatMap(escalation -> jobs
                                .createJobQuery()
                                .processInstanceId(escalation.getId())
                                .timers()
                                .duedateHigherThan(Date.from(at))
                                .list()
                                .stream())
                        .forEach(timer -> jobs.setJobDuedate(timer.getId(), Date.from(at))));
    }

    private Optional<Task> waiting(long caseId) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(Long.toString(caseId))
                .taskDefinitionKey(CALL)
                .list()
                .stream()
                .findFirst();
    }

    @Override
    public List<String> othersAbout(Collection<Long> accountIds) {
        var pages = accountIds.stream().map(id -> "/accounts/" + id).toArray(String[]::new);
        return jdbc.sql(OTHERS + "v.name_ in ('accountUrl', 'followUpUrl') and split_part(v.text_, '#', 1) = any(?)")
                .param(pages)
                .query(String.class)
                .list();
    }

    @Override
    public List<String> ofProcess(String process, Collection<String> keys) {
        return jdbc.sql(
                        """
                        select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                        join act_re_procdef p on p.id_ = t.proc_def_id_
                        where p.key_ = ? and e.business_key_ = any(?)
                        """)
                .params(process, keys.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    @Override
    public List<String> othersGrownOlder(long creditorId, LocalDate day) {
        return jdbc.sql(
                        OTHERS
                                + """
                        v.name_ = 'priorityChangesOn' and v.text_ <= ?
                          and (t.tenant_id_ is null or t.tenant_id_ = (select code from creditor where id = ?))
                        """)
                .params(day.toString(), creditorId)
                .query(String.class)
                .list();
    }

    @Override
    public void freshen(String task) {
        if (Boolean.TRUE.equals(jdbc.sql("select pg_try_advisory_xact_lock(hashtext(?))")
                .param("task:" + task)
                .query(Boolean.class)
                .single())) {
            fresh.refresh(task);
        }
    }

    /** One that is joined with others takes the place of the most urgent of them. */
    private void prioritize(Task task, long caseId, int points) {
        var calls = joined.getObject();
        if (calls.isJoined(task.getId(), caseId)) {
            calls.show(calls.arrange(caseId));
        } else if (task.getPriority() != points) {
            tasks.setPriority(task.getId(), points);
        }
    }
}
