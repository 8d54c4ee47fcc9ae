package io.dunflow.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Lets a new task bear the creditor it is about as its tenant, before its variables are made, which take it over. */
final class TaskOwner {

    private TaskOwner() {}

    static void set(DelegateTask task, String creditor) {
        ((TaskEntity) task).setTenantId(creditor);
    }
}
