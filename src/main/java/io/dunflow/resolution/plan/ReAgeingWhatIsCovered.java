package io.dunflow.resolution.plan;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.AccountsChanged;
import io.dunflow.resolution.Actor;
import java.util.Collection;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Moves the due date of an item as soon as a plan that runs covers all that is open of it: what lay outside was credited,
 * paid or written off; and back when something of it lies outside again, as money that had paid it went back. After what
 * agreements cover again, and before the commit.
 */
@Component
class ReAgeingWhatIsCovered {

    private final ReAgeing reAgeing;
    private final Plans plans;
    private final AccountLocks locks;
    private final JdbcClient jdbc;

    ReAgeingWhatIsCovered(ReAgeing reAgeing, Plans plans, AccountLocks locks, JdbcClient jdbc) {
        this.reAgeing = reAgeing;
        this.plans = plans;
        this.locks = locks;
        this.jdbc = jdbc;
    }

    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AccountsChanged changed) {
        for (var plan : running(changed.accountIds(), "x.due_before is null and o.amount = i.open_amount")) {
            locks.take(plan.accountId());
            reAgeing.follow(plan, Actor.POLICY);
        }
        for (var plan : running(changed.accountIds(), "x.due_after = i.due_date and o.amount < i.open_amount")) {
            locks.take(plan.accountId());
            reAgeing.giveBack(plan, Actor.POLICY);
        }
    }

    private List<Plan> running(Collection<Long> accounts, String which) {
        return jdbc
                .sql(
                        """
                        select distinct p.id from plan p join plan_item x on x.plan_id = p.id
                        join item i on i.id = x.item_id
                        join portion o on o.item_id = i.id and o.cover = 'PLAN' and o.cover_id = p.id
                        where p.account_id = any(?) and p.agreed_at is not null
                          and (p.state = 'ACTIVE' or p.suspended_from = 'ACTIVE') and %s
                        order by p.id
                        """
                                .formatted(which))
                .param(accounts.toArray(Long[]::new))
                .query(Long.class)
                .list()
                .stream()
                .map(id -> plans.find(id).orElseThrow())
                .toList();
    }
}
