package io.dunflow.scenario.expected;

import io.dunflow.process.stage.StageTasks;
import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.scene.SeenTasks;
import io.dunflow.scenario.script.Part;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** {@code tasks}: exactly those that wait for people; each has a form, its days, and a place in the list with reasons. */
@Component
class TasksAreExpected implements Expectation {

    private final StageTasks tasks;
    private final SeenTasks seen;

    TasksAreExpected(StageTasks tasks, SeenTasks seen) {
        this.tasks = tasks;
        this.seen = seen;
    }

    @Override
    public String word() {
        return "tasks";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        var waiting = tasks.waiting();
        var unready = waiting.stream()
                .filter(task -> !task.lacks().isEmpty())
                .map(task -> new Mismatch(
                        expected.line(),
                        word(),
                        task.name() + " with all that a task has",
                        "without " + String.join(", ", task.lacks())));
        var others = Comparing.exactly(
                word(), expected, waiting.stream().map(seen::facts).toList());
        return Stream.concat(unready, others.stream()).toList();
    }
}
