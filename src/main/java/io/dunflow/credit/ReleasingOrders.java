package io.dunflow.credit;

import java.time.Clock;
import java.time.LocalDate;
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
                select exists (
                  select from (select * from credit_limit where debtor_id = :debtor and scope = 'DEBTOR'
                    order by id desc limit 1) l
                  where (l.valid_until is null or l.valid_until >= cast(:day as date))
                    and exposure_of(:debtor, l.currency, :day) <= l.amount)""")
                .param("debtor", debtorId)
                .param("day", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (within) {
            blocks.release(debtorId, "OVER_LIMIT", "WITHIN_LIMIT", by);
        }
    }
}
