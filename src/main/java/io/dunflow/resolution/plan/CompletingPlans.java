package io.dunflow.resolution.plan;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.AccountsChanged;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Completes a plan as soon as nothing of what it covers is owed any more, and ends what is not agreed yet of which nothing
 * is left to agree on, so that no lead and no debtor is asked for it: after the booking is committed, before the
 * case is closed because it is settled. What fails here is found by the next run.
 */
@Component
class CompletingPlans {

    private static final Logger log = LoggerFactory.getLogger(CompletingPlans.class);

    private final Plans plans;
    private final JudgingPaidPlans judging;
    private final AccountLocks locks;
    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;

    CompletingPlans(
            Plans plans,
            JudgingPaidPlans judging,
            AccountLocks locks,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.plans = plans;
        this.judging = judging;
        this.locks = locks;
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(AccountsChanged changed) {
        for (var account : paid(changed.accountIds())) {
            try {
                ownTransaction.executeWithoutResult(status -> complete(account));
            } catch (RuntimeException e) {
                log.warn(
                        "A plan of account {} is paid but could not be completed now; the next run tries again",
                        account,
                        e);
            }
        }
    }

    private List<Long> paid(Set<Long> accounts) {
        return jdbc.sql("select distinct p.account_id from plan p where p.account_id = any(:accounts) and " + PAID)
                .param("accounts", accounts.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    private void complete(long account) {
        locks.take(account);
        plans.agreedOf(new Long[] {account}).forEach(judging::completeIfPaid);
        plans.ofAccount(account).stream()
                .filter(plan -> plan.state().negotiated())
                .forEach(judging::lapseIfPaid);
    }

    private static final String PAID =
            """
            (p.state in ('ACTIVE', 'AWAITING_APPROVAL', 'OFFERED') or p.suspended_from = 'ACTIVE')
              and not exists (select 1 from portion x where x.cover = 'PLAN' and x.cover_id = p.id)
            """;
}
