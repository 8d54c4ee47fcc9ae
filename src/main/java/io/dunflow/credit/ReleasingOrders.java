package io.dunflow.credit;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Releases orders that were blocked because the limit was exceeded, as soon as it is not exceeded any more. */
@Component
class ReleasingOrders {

    private final OrderBlocks blocks;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReleasingOrders(OrderBlocks blocks, JdbcClient jdbc, Clock clock) {
        this.blocks = blocks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Looks at the limit that counts now; other causes go on. */
    void within(long debtorId, String by) {
        var within = jdbc.sql(
                        """
                with today as (
                  select coalesce((select day_in(c.zone, :now) from account a join creditor c on c.id = a.creditor_id
                    where a.debtor_id = :debtor order by a.id limit 1), day_in('UTC', :now)) as day)
                select exists (
                  select from today, (select * from credit_limit where debtor_id = :debtor and scope = 'DEBTOR'
                    order by id desc limit 1) l
                  where (l.valid_until is null or l.valid_until >= today.day)
                    and exposure_of(:debtor, l.currency, today.day) <= l.amount)""")
                .param("debtor", debtorId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (within) {
            blocks.release(debtorId, "OVER_LIMIT", "WITHIN_LIMIT", by);
        }
    }
}
