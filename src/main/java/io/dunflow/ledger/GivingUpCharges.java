package io.dunflow.ledger;

import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets go what was claimed or booked on top of items that were given up as a whole: all that was open was written off, or
 * discharged by a settlement. What was paid but for a small balance, or after a part was written off, was not given up.
 */
@Component
public class GivingUpCharges {

    static final String GIVEN_UP = "GIVEN_UP";

    private static final String POLICY = "policy";

    private static final String FOUND =
            """
            from standing_charge s join account a on a.id = s.account_id
            join item i on i.id = s.item_id
            where i.open_amount = 0 and exists (
              select from entry e where e.item_id = i.id and e.kind = 'WRITE_OFF' and e.reason is distinct from 'SMALL_BALANCE'
                and not exists (select from entry r where r.reverses_id = e.id)
                and not exists (select from entry p where p.item_id = i.id and p.amount < 0
                  and p.kind in ('PAYMENT', 'EXTERNAL_CLEARING')
                  and not exists (select from entry r where r.reverses_id = p.id)
                  and p.id > (select min(w.id) from entry w
                    where w.item_id = i.id and w.kind = 'WRITE_OFF' and w.reference is not distinct from e.reference
                      and not exists (select from entry r where r.reverses_id = w.id and r.reason is distinct from 'CREDIT_NOTE'))))
            """;

    private final WaivingCharges waiving;
    private final JdbcClient jdbc;

    GivingUpCharges(WaivingCharges waiving, JdbcClient jdbc) {
        this.waiving = waiving;
        this.jdbc = jdbc;
    }

    /** Whoever writes off holds the locks of the accounts. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AccountsChanged changed) {
        if (EntryKind.WRITE_OFF.name().equals(changed.cause())) {
            giveUp(changed.accountIds());
        }
    }

    /** The accounts of a creditor that have such charges. */
    public List<Long> accounts(long creditorId) {
        return jdbc.sql("select distinct s.account_id " + FOUND + " and a.creditor_id = ? order by s.account_id")
                .param(creditorId)
                .query(Long.class)
                .list();
    }

    /** Waives those of accounts. The caller holds their locks. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveUp(Collection<Long> accounts) {
        jdbc.sql("select s.id " + FOUND + " and s.account_id = any(?) order by s.id")
                .param(accounts.toArray(Long[]::new))
                .query(Long.class)
                .list()
                .forEach(charge -> waiving.waive(charge, GIVEN_UP, POLICY));
    }
}
