package io.dunflow.scenario.event;

import io.dunflow.process.stage.StageTasks;
import io.dunflow.process.stage.WaitingTask;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.scene.SeenTasks;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code task}: a person completes a task, with what the form asks for. */
@Component
class TaskIsCompleted implements EventKind {

    private final StageTasks tasks;
    private final SeenTasks seen;

    TaskIsCompleted(StageTasks tasks, SeenTasks seen) {
        this.tasks = tasks;
        this.seen = seen;
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
        tasks.complete(task.id(), user, List.of(what.text("group").orElse(user)), fields(what, task));
    }

    private WaitingTask task(Part what) {
        return tasks.waiting().stream()
                .filter(task -> seen.isNamed(task, what.text("name").orElseThrow()))
                .filter(task ->
                        what.text("debtor").isEmpty() || what.text("debtor").equals(seen.debtor(task)))
                .filter(task ->
                        what.text("about").isEmpty() || what.text("about").equals(seen.about(task)))
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
