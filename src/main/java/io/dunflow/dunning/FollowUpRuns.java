package io.dunflow.dunning;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decides anew what a change of amounts or labels took from a run between its decision and the sending (domain rule
 * 2.26), and what waited for a rate that came since: a run of the same date, once the first is completed. What was settled or held needs no new decision.
 */
@Component
public class FollowUpRuns {

    private static final Logger log = LoggerFactory.getLogger(FollowUpRuns.class);

    private final JdbcClient jdbc;
    private final OrderingRuns ordering;
    private final CreditorDays days;
    private final Clock clock;

    FollowUpRuns(JdbcClient jdbc, OrderingRuns ordering, CreditorDays days, Clock clock) {
        this.jdbc = jdbc;
        this.ordering = ordering;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Orders the follow-up runs of today.
     *
     * @return how many were ordered
     */
    public int startDue() {
        int started = 0;
        for (var run : today()) {
            started += start(run);
        }
        return started;
    }

    private int start(Disturbed run) {
        if (!run.runDate().equals(days.today(run.zone()))) {
            return 0;
        }
        try {
            ordering.followUp(run.runDate(), run.code());
            return 1;
        } catch (RunRefused | InvalidInput refused) {
            log.warn("The follow-up run of creditor {} was refused: {}", run.code(), refused.getMessage());
            return 0;
        }
    }

    /** Creditors whose last run is completed and lost a line or a notice to such a change, or left out what waited for a rate. */
    private Iterable<Disturbed> today() {
        return jdbc.sql(
                        """
                        select c.code, c.zone, r.run_date
                        from creditor c
                        join lateral (select r.* from dunning_run r where c.id = any(r.creditor_ids) and not r.dry_run
                                      order by r.id desc limit 1) r on r.state = 'COMPLETED'
                        where r.run_date >= :yesterday
                          and (exists (select 1 from run_line l where l.run_id = r.id and l.creditor_id = c.id
                                         and l.state = 'LOST_GROUND' and (l.failure in ('AMOUNT_CHANGED', 'FACTS_CHANGED', 'PLAN_IMPOSSIBLE') or l.failure like 'COVERED%'))
                            or exists (select 1 from notice n join run_line l on l.id = n.run_line_id
                                       where l.run_id = r.id and l.creditor_id = c.id
                                         and n.state = 'WITHDRAWN' and n.reason in ('AMOUNT_CHANGED', 'CHARGES_CHANGED', 'REDIRECTED'))
                            or exists (select 1 from run_line l where l.run_id = r.id and l.creditor_id = c.id
                                         and l.state = 'LEFT_OUT' and l.reason = 'RATE_MISSING')
                              and exists (select 1 from reference_rate x where not pg_visible_in_snapshot(x.transaction, r.decided_on)
                                          union all select 1 from currency_rate x where not pg_visible_in_snapshot(x.transaction, r.decided_on)))
                        order by c.code
                        """)
                .param("yesterday", LocalDate.now(clock).minusDays(1))
                .query(Disturbed.class)
                .list();
    }

    /** A run that a change of amount disturbed. */
    record Disturbed(String code, String zone, LocalDate runDate) {}
}
