package io.dunflow.scenario;

import io.dunflow.process.StageTasks;
import io.dunflow.process.WaitingTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code task}: a person completes a task, with what the form asks for. */
@Component
class TaskIsCompleted implements EventKind {

    private final StageTasks tasks;
    private final SeenTasks seen;
    private final JdbcClient jdbc;

    TaskIsCompleted(StageTasks tasks, SeenTasks seen, JdbcClient jdbc) {
        this.tasks = tasks;
        this.seen = seen;
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "task";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var task = task(what);
        var user = what.text("by")
                .orElseGet(
                        () -> task.groups().isEmpty() ? "lead" : task.groups().get(0));
        var brings = what.get("brings").fields();
        var before = brings.keySet().stream().collect(Collectors.toMap(kind -> kind, this::newest));
        tasks.complete(task.id(), user, List.of(user), fields(what, task));
        brings.forEach((kind, name) -> {
            long brought = newest(kind);
            if (brought == before.get(kind)) {
                throw name.refused("the task brought no " + kind);
            }
            scene.call(kind, name.text(), brought);
        });
    }

    /** The schema says which kinds there are: each is a table. */
    private long newest(String kind) {
        return jdbc.sql("select coalesce(max(id), 0) from " + kind)
                .query(Long.class)
                .single();
    }

    private WaitingTask task(Part what) {
        return tasks.waiting().stream()
                .filter(task -> seen.isNamed(task, what.text("name").orElseThrow()))
                .filter(task ->
                        what.text("debtor").isEmpty() || what.text("debtor").equals(seen.debtor(task)))
                .findFirst()
                .orElseThrow(() -> what.refused("no such task waits; these do: "
                        + Facts.written(
                                tasks.waiting().stream().map(seen::facts).toList())));
    }

    private static Map<String, Object> fields(Part what, WaitingTask task) {
        var fields = new HashMap<String, Object>();
        what.get("fields").fields().forEach((name, value) -> fields.put(name, value.text()));
        if (what.has("outcome")) {
            if (task.outcomes() == null) {
                throw what.get("outcome").refused("the form of this task asks for no outcome");
            }
            fields.put(task.outcomes(), what.text("outcome").orElseThrow());
        }
        return fields;
    }
}
