package io.dunflow.process;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Joins the calls of a debtor as soon as one comes up or goes away, after the commit; what fails is told in the log. */
@Component
class FollowingCalls {

    private static final Logger log = LoggerFactory.getLogger(FollowingCalls.class);

    private final JoinedCalls joined;
    private final TransactionTemplate ownTransaction;

    FollowingCalls(JoinedCalls joined, PlatformTransactionManager transactions) {
        this.joined = joined;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(CallsChanged changed) {
        try {
            ownTransaction.executeWithoutResult(status -> joined.arrange(changed.caseId()));
        } catch (RuntimeException e) {
            log.warn("The calls about the debtor of case {} could not be joined now", changed.caseId(), e);
        }
    }
}
