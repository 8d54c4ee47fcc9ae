package io.dunflow.ledger;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a step of early payment that was agreed for one item, beside the terms of its invoice. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AgreeingDiscounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    AgreeingDiscounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps it. The caller holds the account's lock.
     *
     * @param step its days from today, its base what is open: kept so that earlier credit notes do not lower it again
     * @param until its last day
     * @param by who accepted it
     */
    public void agree(long itemId, DiscountStep step, LocalDate until, String by) {
        jdbc.sql(
                        """
                        insert into discount_step (invoice_id, item_id, no, days, until, percent, base, agreed_by, agreed_at)
                        select invoice_id, id, 0, ?, ?, ?, ? * amount / (amount - credited), ?, ? from item
                         cross join lateral (select coalesce(-sum(e.amount), 0) as credited from entry e
                           where e.item_id = item.id and e.kind = 'CREDIT_NOTE'
                             and not exists (select from entry r where r.reverses_id = e.id)) c
                         where id = ?
                        """)
                .params(step.days(), until, step.percent(), step.base(), by, Moments.of(clock), itemId)
                .update();
    }
}
