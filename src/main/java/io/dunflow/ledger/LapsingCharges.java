package io.dunflow.ledger;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets interest and fixed sums lapse when credit notes credit the whole item, paid or not: nothing was ever owed of it, so
 * nobody was late (domain rule 2.27).
 */
@Component
class LapsingCharges {

    private static final String PRINCIPAL_CREDITED = "PRINCIPAL_CREDITED";
    private static final String POLICY = "policy";

    private final WaivingCharges waiving;
    private final JdbcClient jdbc;

    LapsingCharges(WaivingCharges waiving, JdbcClient jdbc) {
        this.waiving = waiving;
        this.jdbc = jdbc;
    }

    /** Whoever credits holds the locks of the accounts. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AccountsChanged changed) {
        if (CreditKind.CREDIT_NOTE.name().equals(changed.cause())) {
            groundless(changed.accountIds()).forEach(id -> waiving.lapse(id, PRINCIPAL_CREDITED, POLICY));
        }
    }

    private List<Long> groundless(Set<Long> accounts) {
        return jdbc.sql(
                        """
                        select c.id from charge c join item i on i.id = c.item_id
                        where c.account_id = any(?) and c.kind in ('INTEREST', 'FIXED_SUM', 'PENALTY')
                          and c.state in ('CLAIMED', 'BOOKED', 'PAID')
                          and i.amount + (select coalesce(sum(e.amount), 0) from entry e
                              where e.item_id = i.id and e.kind = 'CREDIT_NOTE'
                                and not exists (select from entry r where r.reverses_id = e.id))
                            <= (select coalesce(sum(b.amount), 0) from credited_beyond(array[i.id]) b)
                        order by c.id
                        """)
                .param(accounts.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }
}
