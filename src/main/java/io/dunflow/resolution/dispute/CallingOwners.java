package io.dunflow.resolution.dispute;

import io.dunflow.policy.Decisions;
import io.dunflow.resolution.ResolutionProcesses;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Asks the owner of a root cause to look at it when it comes too often in a month, once: the table {@code root-cause} says
 * who and how often. The task goes when it turns out that it did not come so often. Whoever counts waits for who counts at
 * the same creditor and has not committed: of two disputes of one moment neither would see the other.
 */
@Component
class CallingOwners {

    /** What is locked: the causes of a creditor. */
    private static final int CAUSES = 0x64697370;

    private static final String SAME =
            """
            a.creditor_id = b.creditor_id and x.counted_cause = :cause and x.unit is not distinct from :unit::text
              and x.product is not distinct from :product::text and x.raised_on >= :month::date
              and x.raised_on < :month::date + interval '1 month'
            """;

    private final Decisions decisions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final ResolutionProcesses processes;
    private final Clock clock;

    CallingOwners(
            Decisions decisions,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            ResolutionProcesses processes,
            Clock clock) {
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.events = events;
        this.processes = processes;
        this.clock = clock;
    }

    /** A dispute counts for this cause now. */
    void call(Dispute dispute, String cause) {
        var facts = new HashMap<String, Object>();
        facts.put("cause", cause);
        facts.put("unit", dispute.unit());
        facts.put("product", dispute.product());
        var answer = decisions.open().ask("root-cause", facts);
        var owner = answer.text("owner").orElse(null);
        var times = answer.integer("times").orElse(0);
        if (owner != null && times > 0) {
            countAlone(dispute);
            raise(dispute, cause, times, owner).forEach(id -> events.publishEvent(new CauseRepeated(id, owner)));
        }
    }

    /** A dispute does not count for this cause any more. */
    void release(Dispute dispute, String cause) {
        countAlone(dispute);
        about(
                        dispute,
                        cause,
                        """
                update dispute_cause_alert k set ended_at = :now from account b
                where b.id = :account and k.creditor_id = b.creditor_id and k.cause = :cause and k.month = :month::date
                  and k.unit is not distinct from :unit::text and k.product is not distinct from :product::text
                  and k.ended_at is null
                  and k.times > (select count(*) from dispute x join account a on a.id = x.account_id where %s)
                returning k.id
                """)
                .query(Long.class)
                .list()
                .forEach(id -> processes.tell("cause:" + id, "ground-gone", Map.of()));
    }

    private void countAlone(Dispute dispute) {
        jdbc.sql("select pg_advisory_xact_lock(:causes, creditor_id::int) from account where id = :account")
                .param("causes", CAUSES)
                .param("account", dispute.accountId())
                .query((row, n) -> n)
                .list();
    }

    private List<Long> raise(Dispute dispute, String cause, int times, String owner) {
        return about(
                        dispute,
                        cause,
                        """
                insert into dispute_cause_alert as k (creditor_id, month, cause, unit, product, owner, times, raised_at)
                select b.creditor_id, :month, :cause, :unit, :product, :owner, :times, :now
                from account b join account a on a.creditor_id = b.creditor_id join dispute x on x.account_id = a.id
                where %s and b.id = :account group by b.creditor_id having count(*) >= :times
                on conflict (creditor_id, month, cause, coalesce(unit, ''), coalesce(product, '')) do update
                  set ended_at = null, owner = excluded.owner, times = excluded.times, raised_at = excluded.raised_at
                  where k.ended_at is not null
                returning id
                """)
                .param("times", times)
                .param("owner", owner)
                .query(Long.class)
                .list();
    }

    private StatementSpec about(Dispute dispute, String cause, String sql) {
        return jdbc.sql(sql.formatted(SAME))
                .param("account", dispute.accountId())
                .param("cause", cause)
                .param("unit", dispute.unit())
                .param("product", dispute.product())
                .param("month", dispute.raisedOn().withDayOfMonth(1))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
