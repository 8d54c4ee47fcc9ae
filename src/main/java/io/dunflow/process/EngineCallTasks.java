package io.dunflow.process;

import io.dunflow.worklist.CallTasks;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The call tasks of the engine. */
@Component
class EngineCallTasks implements CallTasks {

    static final String CALL = "Task_CallDebtor";

    private final TaskService tasks;
    private final Unrestricted unrestricted;

    EngineCallTasks(TaskService tasks, Unrestricted unrestricted) {
        this.tasks = tasks;
        this.unrestricted = unrestricted;
    }

    @Override
    public void prioritize(long caseId, int points) {
        unrestricted.run(
                () -> tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(Long.toString(caseId))
                        .taskDefinitionKey(CALL)
                        .list()
                        .stream()
                        .filter(task -> task.getPriority() != points)
                        .forEach(task -> tasks.setPriority(task.getId(), points)));
    }
}
