package io.dunflow.dunning;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.AccountsChanged;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes cases of which nothing is open any more, wherever they stand. Money changes first, the process follows after
 * the commit; what a crash keeps from following is found by {@link #sweep()}.
 */
@Component
public class ClosingCases {

    private static final Logger log = LoggerFactory.getLogger(ClosingCases.class);

    private final JdbcClient jdbc;
    private final LiveCases cases;
    private final CaseProcesses processes;
    private final AccountLocks locks;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    ClosingCases(
            JdbcClient jdbc,
            LiveCases cases,
            CaseProcesses processes,
            AccountLocks locks,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.processes = processes;
        this.locks = locks;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(AccountsChanged changed) {
        tell(settled(changed.accountIds()));
    }

    /**
     * Finds and closes settled cases that nobody told.
     *
     * @return how many were closed
     */
    public int sweep() {
        return tell(settled(Set.of()));
    }

    /** The domain's part of closing, called by the case's process as its last act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(long caseId) {
        boolean moved = jdbc.sql(
                        """
                        select not exists (select 1 from case_item where case_id = :id and left_at is null)
                          and exists (select 1 from case_item x join item i on i.id = x.item_id
                                      where x.case_id = :id and i.open_amount > 0)
                        """)
                .param("id", caseId)
                .query(Boolean.class)
                .single();
        cases.close(caseId, moved ? "ITEMS_MOVED" : "SETTLED");
    }

    private List<Settled> settled(Collection<Long> accountIds) {
        return jdbc.sql(
                        """
                        select c.id, c.account_id, c.process_instance_id from dunning_case c
                        where c.closed_at is null and (cardinality(:accounts::bigint[]) = 0 or c.account_id = any(:accounts))
                          and not exists (select 1 from case_item ci join item i on i.id = ci.item_id
                                          where ci.case_id = c.id and ci.left_at is null and i.open_amount > 0)
                        order by c.account_id, c.id
                        """)
                .param("accounts", accountIds.toArray(Long[]::new))
                .query(Settled.class)
                .list();
    }

    private int tell(List<Settled> settled) {
        int told = 0;
        for (var one : settled) {
            try {
                ownTransaction.executeWithoutResult(status -> tell(one));
                told++;
            } catch (RuntimeException e) {
                log.warn("Case {} is settled but could not be closed now; the next sweep tries again", one.id(), e);
            }
        }
        return told;
    }

    private void tell(Settled one) {
        locks.take(one.accountId());
        boolean still = jdbc.sql(
                        """
                        select c.closed_at is null and not exists (
                          select 1 from case_item ci join item i on i.id = ci.item_id
                          where ci.case_id = c.id and ci.left_at is null and i.open_amount > 0)
                        from dunning_case c where c.id = :id
                        """)
                .param("id", one.id())
                .query(Boolean.class)
                .single();
        if (!still) {
            return;
        }
        if (one.processInstanceId() == null) {
            cases.close(one.id(), "SETTLED");
        } else {
            processes.settled(one.processInstanceId());
        }
    }

    /** Items that are settled leave their case at once, even while others keep it open. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void letSettledItemsLeave(AccountsChanged changed) {
        jdbc.sql(
                        """
                        update case_item ci set left_at = :now
                        from item i
                        where i.id = ci.item_id and ci.left_at is null and i.open_amount = 0
                          and i.account_id = any(:accounts)
                          and exists (select 1 from case_item other join item o on o.id = other.item_id
                                      where other.case_id = ci.case_id and other.left_at is null and o.open_amount > 0)
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("accounts", changed.accountIds().toArray(Long[]::new))
                .update();
    }

    /** A live case without an open item. */
    record Settled(long id, long accountId, String processInstanceId) {}
}
