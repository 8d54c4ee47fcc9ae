package io.dunflow.resolution;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts why debtors dispute, by reason, unit, product, month and creditor. */
@Repository
class DisputeCauses {

    private static final String SAME =
            """
            a.creditor_id = b.creditor_id and x.reason = :reason and x.unit is not distinct from :unit::text
              and x.product is not distinct from :product::text and x.raised_on >= :month::date
              and x.raised_on < :month::date + interval '1 month'
              and x.state not in ('WITHDRAWN', 'VOID')
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DisputeCauses(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Counts a dispute that was just raised; the owner of its cause hears of it once a month. */
    void count(Dispute dispute, Routing routing) {
        if (routing.causeOwner() == null || routing.causeTimes() <= 0) {
            return;
        }
        var month = dispute.raisedOn().withDayOfMonth(1);
        jdbc.sql(
                        """
                        insert into dispute_cause_alert (creditor_id, month, reason, unit, product, owner, times, raised_at)
                        select b.creditor_id, :month, :reason, :unit, :product, :owner, count(*), :now
                        from account b join account a on a.creditor_id = b.creditor_id
                        join dispute x on x.account_id = a.id
                        where %s and b.id = :account group by b.creditor_id having count(*) >= :times
                        on conflict do nothing returning id
                        """
                                .formatted(SAME))
                .param("month", month)
                .param("reason", dispute.reason().name())
                .param("unit", dispute.unit())
                .param("product", dispute.product())
                .param("owner", routing.causeOwner())
                .param("times", routing.causeTimes())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", dispute.accountId())
                .query(Long.class)
                .optional()
                .ifPresent(id -> events.publishEvent(new CauseRepeated(id, routing.causeOwner())));
    }

    /**
     * The figure, the most frequent cause of the latest month first.
     *
     * @param creditors ids of those that are granted
     */
    List<Cause> of(Long[] creditors, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        select c.code as creditor, date_trunc('month', x.raised_on)::date as month, x.reason, x.unit,
                          x.product, a.currency, count(*)::int as times, sum(x.amount) as amount,
                          sum(x.credited) as credited,
                          count(*) filter (where x.state in ('UPHELD', 'PARTLY_UPHELD'))::int as upheld,
                          count(*) filter (where x.state = 'REJECTED')::int as rejected,
                          count(*) filter (where x.state = 'OPEN')::int as open
                        from dispute x join account a on a.id = x.account_id join creditor c on c.id = a.creditor_id
                        where a.creditor_id = any(:granted) and x.raised_on between :from and :to
                          and x.state not in ('WITHDRAWN', 'VOID')
                        group by 1, 2, 3, 4, 5, 6 order by month desc, times desc, amount desc, creditor, reason
                        limit 1000
                        """)
                .param("granted", creditors)
                .param("from", from)
                .param("to", to)
                .query(Cause.class)
                .list();
    }

    /**
     * A cause within a month.
     *
     * @param times disputes that were raised and not taken back
     * @param amount disputed
     */
    record Cause(
            String creditor,
            LocalDate month,
            String reason,
            String unit,
            String product,
            String currency,
            int times,
            BigDecimal amount,
            BigDecimal credited,
            int upheld,
            int rejected,
            int open) {}
}
