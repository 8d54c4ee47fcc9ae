package io.dunflow.worklist;

import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets tasks show how things stand now, each by itself: one that cannot be read now stays as it was last seen. */
@Component
class FresheningTasks {

    private static final Logger log = LoggerFactory.getLogger(FresheningTasks.class);

    private final CallTasks tasks;
    private final TransactionTemplate ownTransaction;

    FresheningTasks(CallTasks tasks, PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void freshen(Collection<String> ids) {
        ids.forEach(this::freshen);
    }

    private void freshen(String task) {
        try {
            ownTransaction.executeWithoutResult(status -> tasks.freshen(task));
        } catch (RuntimeException e) {
            log.warn("Task {} could not be read anew now", task, e);
        }
    }
}
