package io.dunflow.process.call;

import io.dunflow.ledger.Creditors;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.KnownUsers;
import io.dunflow.process.Unrestricted;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
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
                .collect(Collectors.groupingBy(task -> new Had(task.getAssignee(), task.getTenantId())))
                .forEach((had, theirs) -> {
                    if (isHidden(had)) {
                        theirs.forEach(task -> tasks.setAssignee(task.getId(), null));
                    }
                }));
    }

    private boolean isHidden(Had had) {
        return users.find(had.user())
                .filter(user -> !granted.contain(
                        user, List.of(creditors.get(had.creditor()).id())))
                .isPresent();
    }

    /** Who has tasks of which creditor. */
    private record Had(String user, String creditor) {}
}
