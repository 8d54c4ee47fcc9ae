package io.dunflow.process.agreement;

import io.dunflow.process.Unrestricted;
import io.dunflow.resolution.dispute.UrgingAnswers.Urged;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Moves the task of a process up in the list, and shows it to more people. */
@Component
class UrgedTasks {

    private final TaskService tasks;
    private final Unrestricted unrestricted;

    UrgedTasks(TaskService tasks, Unrestricted unrestricted) {
        this.tasks = tasks;
        this.unrestricted = unrestricted;
    }

    void urge(DelegateExecution execution, Urged urged) {
        unrestricted.run(() -> tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list()
                .forEach(task -> {
                    tasks.setPriority(task.getId(), urged.priority());
                    urged.groups().stream()
                            .filter(group -> !offered(task, group))
                            .forEach(group -> tasks.addCandidateGroup(task.getId(), group));
                }));
    }

    /** The engine would offer it to the same group a second time. */
    private boolean offered(Task task, String group) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().anyMatch(link -> group.equals(link.getGroupId()));
    }
}
