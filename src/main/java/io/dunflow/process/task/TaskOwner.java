package io.dunflow.process.task;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Lets a new task and what it shows bear the creditor they are about as their tenant. A variable takes it over from the
 * execution at the moment in which it is made; the execution itself stays without one.
 */
public final class TaskOwner {

    private TaskOwner() {}

    public static void during(DelegateTask task, Optional<String> creditor, Runnable showing) {
        var execution = (ExecutionEntity) task.getExecution();
        var before = execution.getTenantId();
        creditor.ifPresent(code -> {
            ((TaskEntity) task).setTenantId(code);
            execution.setTenantId(code);
        });
        try {
            showing.run();
        } finally {
            execution.setTenantId(before);
        }
    }
}
