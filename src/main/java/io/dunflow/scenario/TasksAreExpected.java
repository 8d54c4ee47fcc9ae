package io.dunflow.scenario;

import io.dunflow.process.StageTasks;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code tasks}: exactly those that wait for people. */
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
        return Comparing.exactly(
                word(), expected, tasks.waiting().stream().map(seen::facts).toList());
    }
}
