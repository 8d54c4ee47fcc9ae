package io.dunflow.credit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Releases orders that were blocked because the limit was exceeded, as soon as it is not exceeded any more. */
@Component
class ReleasingOrders {

    private final OrderBlocks blocks;
    private final JdbcClient jdbc;
    private final CheckingLimits checking;

    ReleasingOrders(OrderBlocks blocks, JdbcClient jdbc, CheckingLimits checking) {
        this.blocks = blocks;
        this.jdbc = jdbc;
        this.checking = checking;
    }

    /** Looks at the limit that counts now; other causes go on. */
    void within(long debtorId, LimitScope scope, String by) {
        var within = jdbc.sql(
                        """
                select exists (
                  select from (select * from credit_limit where debtor_id = :debtor and scope = :scope
                    order by id desc limit 1) l
                  where (l.valid_until is null or l.valid_until >= :day)
                    and exposure_within(:scope, :debtor, l.currency, :day) <= l.amount)""")
                .param("debtor", debtorId)
                .param("scope", scope.name())
                .param("day", checking.today(debtorId))
                .query(Boolean.class)
                .single();
        if (within) {
            blocks.release(debtorId, scope, "OVER_LIMIT", "WITHIN_LIMIT", by);
        }
    }
}
