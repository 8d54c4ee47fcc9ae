package io.dunflow.process.call;

import io.dunflow.process.Unrestricted;
import io.dunflow.process.task.FreshTasks;
import io.dunflow.worklist.SharedCalls;
import io.dunflow.worklist.SharedCalls.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes one task of the calls that wait for one debtor and team: the first stays, lists all accounts and is completed for
 * those that are chosen; the others wait behind it, for nobody, until they are completed with it or it is gone.
 */
@Component
public class JoinedCalls {

    /** Variable of a task that waits behind another: the case of that one. */
    public static final String JOINED = "joinedTo";

    private static final String GROUPS = "joinedGroups";

    private static final String OF_SEVERAL_CREDITORS =
            """
            select min(c.id) from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
            join dunning_case c on c.id = case when e.business_key_ ~ '^[0-9]+$' then e.business_key_::bigint end
            join account a on a.id = c.account_id where t.task_def_key_ = 'Task_CallDebtor'
            group by a.debtor_id having count(distinct a.creditor_id) > 1 order by 1
            """;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final SharedCalls shared;
    private final CallReaders readers;
    private final FreshTasks fresh;
    private final Unrestricted unrestricted;
    private final JdbcClient jdbc;

    JoinedCalls(
            TaskService tasks,
            RuntimeService runtime,
            SharedCalls shared,
            CallReaders readers,
            FreshTasks fresh,
            Unrestricted unrestricted,
            JdbcClient jdbc) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.shared = shared;
        this.readers = readers;
        this.fresh = fresh;
        this.unrestricted = unrestricted;
        this.jdbc = jdbc;
    }

    /**
     * Decides anew which of the calls that wait for the debtor of a case stay and which wait behind another.
     *
     * @return tasks that list other accounts now, to be {@link #show shown} anew once this is written
     */
    List<String> arrange(long caseId) {
        var arranged = arranged(caseId);
        return arranged.several() ? arranged.first() : List.of();
    }

    /** Does the same for all debtors who are called about several creditors; tells only those that changed. */
    List<String> arrangeAll() {
        return jdbc.sql(OF_SEVERAL_CREDITORS).query(Long.class).list().stream()
                .flatMap(caseId -> arranged(caseId).changed().stream())
                .toList();
    }

    private Arranged arranged(long caseId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('calls:' || a.debtor_id)) from dunning_case c"
                        + " join account a on a.id = c.account_id where c.id = ?")
                .param(caseId)
                .query((row, n) -> true)
                .list();
        var cases = shared.ofDebtor(caseId);
        return unrestricted.call(() -> arrange(cases.isEmpty() ? List.<Call>of() : waiting(cases)));
    }

    /** Lets tasks list the accounts of all that wait behind them. */
    void show(List<String> first) {
        unrestricted.run(() -> first.forEach(fresh::refresh));
    }

    /** Whether the call waits behind another, or another behind it. */
    boolean isJoined(String task, long caseId) {
        return tasks.getVariableLocal(task, JOINED) != null || !behind(caseId).isEmpty();
    }

    /** The case of the call behind which this one waits. */
    Optional<Long> before(Task call) {
        return Optional.ofNullable((Long) tasks.getVariableLocal(call.getId(), JOINED));
    }

    /** The cases of the calls that wait behind the call of this case. */
    List<Long> behind(long caseId) {
        return unrestricted.call(() -> tasks
                .createTaskQuery()
                .taskDefinitionKey(EngineCallTasks.CALL)
                .taskVariableValueEquals(JOINED, caseId)
                .list()
                .stream()
                .map(this::caseOf)
                .sorted()
                .toList());
    }

    /** Completes the calls of these cases with what was entered for the one before them. */
    void complete(List<Long> cases, Map<String, Object> entered) {
        unrestricted.run(() -> (cases.isEmpty() ? List.<Call>of() : waiting(cases))
                .forEach(call -> tasks.complete(call.task().getId(), entered)));
    }

    private Arranged arrange(List<Call> calls) {
        var first = new ArrayList<Call>();
        var changed = new HashSet<Long>();
        var known = new HashMap<List<String>, List<Member>>();
        for (var call : calls) {
            var before = first.stream()
                    .filter(one -> call.isFreeFor(one) && call.groups().equals(one.groups()))
                    .filter(one -> shared.together(
                            one.caseId(), call.caseId(), known.computeIfAbsent(call.groups(), readers::of)))
                    .findFirst();
            if (!Objects.equals(before.map(Call::caseId).orElse(null), call.joined())) {
                before.ifPresent(one -> changed.add(one.caseId()));
                changed.add(call.joined() == null ? call.caseId() : call.joined());
                changed.add(call.caseId());
            }
            before.ifPresentOrElse(one -> join(call, one), () -> {
                release(call);
                first.add(call);
            });
        }
        boolean several = calls.size() > 1 || calls.stream().anyMatch(call -> call.joined() != null);
        return new Arranged(
                several,
                tasks(first),
                tasks(calls.stream()
                        .filter(call -> changed.contains(call.caseId()))
                        .toList()));
    }

    private static List<String> tasks(List<Call> calls) {
        return calls.stream().map(call -> call.task().getId()).toList();
    }

    private void join(Call call, Call first) {
        if (Long.valueOf(first.caseId()).equals(call.joined())) {
            return;
        }
        var id = call.task().getId();
        call.groups().forEach(group -> tasks.deleteCandidateGroup(id, group));
        tasks.setAssignee(id, null);
        tasks.setVariablesLocal(id, Map.of(JOINED, first.caseId(), GROUPS, String.join(",", call.groups())));
    }

    private void release(Call call) {
        if (call.joined() != null) {
            var id = call.task().getId();
            call.groups().forEach(group -> tasks.addCandidateGroup(id, group));
            tasks.removeVariablesLocal(id, List.of(JOINED, GROUPS));
        }
    }

    /** Those that somebody took stay as they are; else the oldest is first. */
    private List<Call> waiting(List<Long> cases) {
        return tasks
                .createTaskQuery()
                .taskDefinitionKey(EngineCallTasks.CALL)
                .processInstanceBusinessKeyIn(
                        cases.stream().map(String::valueOf).toArray(String[]::new))
                .list()
                .stream()
                .map(this::call)
                .sorted(Comparator.comparing((Call call) -> call.task().getAssignee() == null)
                        .thenComparing(Call::caseId))
                .toList();
    }

    private Call call(Task task) {
        var known = tasks.getVariablesLocal(task.getId(), List.of(JOINED, GROUPS));
        var groups = Optional.ofNullable((String) known.get(GROUPS))
                .map(text -> Stream.of(text.split(",")))
                .orElseGet(() -> tasks.getIdentityLinksForTask(task.getId()).stream()
                        .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE) && link.getGroupId() != null)
                        .map(link -> link.getGroupId()));
        return new Call(task, caseOf(task), groups.distinct().sorted().toList(), (Long) known.get(JOINED));
    }

    private long caseOf(Task task) {
        return Long.parseLong(runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }

    /**
     * What became of the calls about a debtor.
     *
     * @param first tasks that stay
     * @param changed tasks that list other accounts now, or wait behind another
     */
    private record Arranged(boolean several, List<String> first, List<String> changed) {}

    /**
     * A call that waits.
     *
     * @param groups whose it is, or would be
     * @param joined case of the call behind which it waits; null: none
     */
    record Call(Task task, long caseId, List<String> groups, Long joined) {

        /** What somebody else has taken is not taken away again. */
        boolean isFreeFor(Call first) {
            return task.getAssignee() == null
                    || task.getAssignee().equals(first.task().getAssignee());
        }
    }
}
