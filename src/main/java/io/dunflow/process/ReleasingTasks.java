package io.dunflow.process;

import io.dunflow.ledger.Creditors;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.KnownUsers;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Takes tasks from whoever may not see their creditors any more: else they would wait for one who cannot find them. */
@Component
class ReleasingTasks {

    private final TaskService tasks;
    private final KnownUsers users;
    private final GrantedCreditors granted;
    private final Creditors creditors;
    private final Unrestricted unrestricted;

    ReleasingTasks(
            TaskService tasks,
            KnownUsers users,
            GrantedCreditors granted,
            Creditors creditors,
            Unrestricted unrestricted) {
        this.tasks = tasks;
        this.users = users;
        this.granted = granted;
        this.creditors = creditors;
        this.unrestricted = unrestricted;
    }

    /** They are their groups' again. */
    void release() {
        unrestricted.run(() -> tasks.createTaskQuery().taskAssigned().list().stream()
                .filter(task -> task.getTenantId() != null)
                .filter(this::isHidden)
                .forEach(task -> tasks.setAssignee(task.getId(), null)));
    }

    private boolean isHidden(Task task) {
        return users.find(task.getAssignee())
                .filter(user -> !granted.contain(
                        user, List.of(creditors.get(task.getTenantId()).id())))
                .isPresent();
    }
}
