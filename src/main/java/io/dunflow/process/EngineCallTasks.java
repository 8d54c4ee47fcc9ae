package io.dunflow.process;

import io.dunflow.worklist.CallTasks;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The call tasks of the engine. */
@Component
class EngineCallTasks implements CallTasks {

    static final String CALL = "Task_CallDebtor";

    private final TaskService tasks;
    private final Unrestricted unrestricted;
    private final FreshTasks fresh;
    private final ObjectProvider<JoinedCalls> joined;

    EngineCallTasks(
            TaskService tasks, Unrestricted unrestricted, FreshTasks fresh, ObjectProvider<JoinedCalls> joined) {
        this.fresh = fresh;
        this.joined = joined;
        this.tasks = tasks;
        this.unrestricted = unrestricted;
    }

    @Override
    public void prioritize(long caseId, int points) {
        unrestricted.run(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(Long.toString(caseId))
                .list()
                .forEach(task -> prioritize(task, caseId, points)));
    }

    /** What is no call shows its own; one that is joined with others takes the place of the most urgent of them. */
    private void prioritize(Task task, long caseId, int points) {
        var calls = joined.getObject();
        if (!task.getTaskDefinitionKey().equals(CALL)) {
            fresh.refresh(task.getId());
        } else if (calls.isJoined(task.getId(), caseId)) {
            calls.show(calls.arrange(caseId));
        } else if (task.getPriority() != points) {
            tasks.setPriority(task.getId(), points);
        }
    }
}
