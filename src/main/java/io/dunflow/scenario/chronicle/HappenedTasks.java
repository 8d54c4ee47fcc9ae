package io.dunflow.scenario.chronicle;

import io.dunflow.process.stage.StageTasks;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which tasks a scenario made for people, and what became of them. */
@Component
class HappenedTasks {

    private static final int LAST = 3;

    private final StageTasks tasks;

    HappenedTasks(StageTasks tasks) {
        this.tasks = tasks;
    }

    List<Happened> all() {
        var all = new ArrayList<Happened>();
        for (var task : tasks.past()) {
            all.add(new Happened(task.created(), LAST, List.of("task for a person: " + task.name())));
            if (task.ended() != null) {
                all.add(new Happened(
                        task.ended(),
                        LAST,
                        List.of("task " + task.name() + " "
                                + (task.by() == null ? "disappeared" : "completed by " + task.by()))));
            }
        }
        return all;
    }
}
