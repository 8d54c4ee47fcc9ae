package io.dunflow.process.task;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Sentence;
import io.dunflow.ledger.UserAtWork;
import io.dunflow.process.Unrestricted;
import io.dunflow.worklist.TaskReaders;
import io.dunflow.worklist.UserTask;
import io.dunflow.worklist.UserTasks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's tasks, for the user at work. */
@Component
class EngineUserTasks implements UserTasks {

    private final TaskService tasks;
    private final HistoryService history;
    private final UserAtWork user;
    private final EngineTaskBoard board;
    private final ShownTasks shown;
    private final Unrestricted unrestricted;
    private final TaskReaders readers;
    private final GroundsOfTasks grounds;
    private final JdbcClient jdbc;

    EngineUserTasks(
            TaskService tasks,
            HistoryService history,
            UserAtWork user,
            EngineTaskBoard board,
            ShownTasks shown,
            Unrestricted unrestricted,
            TaskReaders readers,
            GroundsOfTasks grounds,
            JdbcClient jdbc) {
        this.grounds = grounds;
        this.readers = readers;
        this.tasks = tasks;
        this.history = history;
        this.user = user;
        this.board = board;
        this.shown = shown;
        this.unrestricted = unrestricted;
        this.jdbc = jdbc;
    }

    @Override
    public List<UserTask> ofUser(int limit) {
        return unrestricted.call(() -> most(limit).stream().map(shown::asKept).toList());
    }

    @Override
    public List<String> idsOfUser(int limit) {
        return unrestricted.call(() -> most(limit).stream().map(Task::getId).toList());
    }

    private List<Task> most(int limit) {
        return own().map(query -> query.initializeFormKeys()
                        .orderByTaskPriority()
                        .desc()
                        .orderByTaskCreateTime()
                        .asc()
                        .listPage(0, limit))
                .orElse(List.of());
    }

    @Override
    public Optional<UserTask> find(String id) {
        return unrestricted.call(() -> own().map(query -> query.taskId(id).singleResult())
                .map(Task::getId)
                .map(shown::fresh));
    }

    @Override
    public void lock(String id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("task:" + id)
                .query((row, n) -> true)
                .single();
    }

    @Override
    public void claim(String id, String by) {
        unrestricted.run(() -> tasks.claim(id, by));
    }

    @Override
    public void complete(String id, String by, Map<String, Object> entered) {
        try {
            unrestricted.run(() -> {
                tasks.claim(id, by);
                tasks.complete(id, Map.copyOf(entered));
            });
        } catch (RuntimeException e) {
            throw Causes.refusalIn(e);
        }
    }

    @Override
    public Optional<Sentence> whyGone(String id) {
        return unrestricted.call(() -> Optional.ofNullable(history.createHistoricTaskInstanceQuery()
                        .taskId(id)
                        .finished()
                        .singleResult())
                .filter(task -> board.shows(task.getTenantId()))
                .map(this::why));
    }

    private Sentence why(HistoricTaskInstance task) {
        var when = task.getEndTime().toInstant().atZone(reader(task).zone()).toLocalDate();
        if ("completed".equals(task.getDeleteReason())) {
            return say("task.completed", task.getName(), task.getAssignee(), when);
        }
        return grounds.gone(task, when);
    }

    private TaskReaders.Reader reader(HistoricTaskInstance task) {
        return readers.ofCreditors(Stream.ofNullable(task.getTenantId()).toList());
    }

    /** Tasks for the groups of the user or taken by the user, of granted creditors; empty when nobody is at work. */
    private Optional<TaskQuery> own() {
        return user.now().map(one -> {
            var query = board.visible().or().taskAssignee(one.id());
            return (one.groups().isEmpty()
                            ? query
                            : query.taskCandidateGroupIn(List.copyOf(one.groups()))
                                    .includeAssignedTasks())
                    .endOr();
        });
    }
}
