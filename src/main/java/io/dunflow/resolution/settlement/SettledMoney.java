package io.dunflow.resolution.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads of the ledger what counts for a settlement: what was paid for it in time, and what is owed still. */
@Repository
class SettledMoney {

    private final JdbcClient jdbc;

    SettledMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was paid for it, or cleared by the leading system, with a value date through its last day, and became known
     * after it was made; what names a dispute was for the dispute, and what was taken of a promise or a plan beside it
     * for that.
     */
    BigDecimal paid(Settlement settlement) {
        return paid(settlement, settlement.lastDay());
    }

    /** The same with a value date through another day. */
    BigDecimal paid(Settlement settlement, LocalDate through) {
        return jdbc.sql(
                        """
                        select coalesce(sum(least(x.amount, (
                          select coalesce(sum(m.amount), 0) from agreement_paid m
                          where m.cover = 'SETTLEMENT' and m.cover_id = x.settlement_id and m.item_id = x.item_id
                            and m.value_date <= ?))), 0)
                        from settlement_item x where x.settlement_id = ?
                        """)
                .params(through, settlement.id())
                .query(BigDecimal.class)
                .single();
    }

    /** Money in time that nothing was left to take: more was paid meanwhile, later. What waits for its invoice is other money. */
    BigDecimal unallocatedInTime(Settlement settlement, LocalDate through) {
        return jdbc.sql(
                        """
                        select coalesce(sum(c.unallocated), 0) from credit c join settlement s on s.account_id = c.account_id
                        where s.id = ? and c.kind = 'PAYMENT' and c.parked_at is null
                          and (c.invoice_named is null or c.invoice_id is not null)
                          and c.known_at >= s.made_at and c.value_date <= ?
                        """)
                .params(settlement.id(), through)
                .query(BigDecimal.class)
                .single();
    }

    /**
     * What is owed of each of its items and not covered by it: all of it, less what was paid and what was let off of it. What
     * was promised or planned of it since is owed by nothing else.
     */
    Map<Long, BigDecimal> uncovered(long id) {
        var uncovered = new LinkedHashMap<Long, BigDecimal>();
        jdbc.sql(
                        """
                        select x.item_id, least(i.dunnable_amount + l.covered, greatest(0, x.missing - l.paid)) as amount
                        from agreement_owed x join item i on i.id = x.item_id
                        cross join lateral (
                          select coalesce(sum(y.covered), 0) as covered, coalesce(sum(y.paid), 0) as paid from agreement_owed y
                          where y.item_id = x.item_id and y.cover in ('PROMISE', 'PLAN') and y.made_at > x.made_at) l
                        where x.cover = 'SETTLEMENT' and x.cover_id = ? order by x.item_id
                        """)
                .param(id)
                .query(row -> {
                    uncovered.put(row.getLong("item_id"), row.getBigDecimal("amount"));
                });
        return uncovered;
    }

    /** The day on which it was taken back first; empty when it never was. */
    Optional<LocalDate> withdrawnOn(long id) {
        return jdbc.sql(
                        """
                        select day_in(c.zone, v.at) from settlement s join account a on a.id = s.account_id
                        join creditor c on c.id = a.creditor_id join settlement_event v on v.settlement_id = s.id
                        where s.id = ? and v.state = 'WITHDRAWN' order by v.id limit 1
                        """)
                .param(id)
                .query(LocalDate.class)
                .optional();
    }
}
