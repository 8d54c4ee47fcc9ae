package io.dunflow.dunning;

import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Starts the runs of the creditors' calendars, so that an unattended week does what a person pressing the button daily
 * would do. A server that was down makes one run for today; nothing is dunned twice for the days it missed.
 */
@Component
public class ScheduledRuns {

    private static final Logger log = LoggerFactory.getLogger(ScheduledRuns.class);

    private final JdbcClient jdbc;
    private final OrderingRuns ordering;
    private final BusinessDays businessDays;
    private final Clock clock;

    ScheduledRuns(JdbcClient jdbc, OrderingRuns ordering, BusinessDays businessDays, Clock clock) {
        this.jdbc = jdbc;
        this.ordering = ordering;
        this.businessDays = businessDays;
        this.clock = clock;
    }

    /**
     * Orders the runs that are due now.
     *
     * @return how many were ordered
     */
    public int startDue() {
        var now = clock.instant();
        int started = 0;
        for (var calendar : calendars()) {
            boolean due = calendar.next(now, businessDays)
                    .filter(start -> !start.isAfter(now))
                    .isPresent();
            started += due ? start(calendar, now) : 0;
        }
        return started;
    }

    /** When the next run after now starts by itself; empty when no creditor has a run calendar. */
    public Optional<Instant> next() {
        var now = clock.instant();
        return calendars().stream()
                .flatMap(calendar -> calendar.nextAfter(now, businessDays).stream())
                .min(Instant::compareTo);
    }

    private int start(RunCalendar calendar, Instant now) {
        try {
            ordering.scheduled(calendar.today(now), calendar.code());
            return 1;
        } catch (RunRefused | InvalidInput refused) {
            log.warn("The run of creditor {} by its calendar was refused: {}", calendar.code(), refused.getMessage());
        } catch (RuntimeException failure) {
            log.error("The run of creditor {} by its calendar failed", calendar.code(), failure);
        }
        return 0;
    }

    private List<RunCalendar> calendars() {
        return jdbc.sql(
                        """
                        select c.code, c.zone, c.calendar, c.run_days, c.run_hour,
                          (select max(r.run_date) from dunning_run r
                           where c.id = any(r.creditor_ids) and (r.scheduled or r.state in ('APPROVED', 'RUNNING', 'COMPLETED'))
                             and not r.dry_run) as last_run_on
                        from creditor c where c.run_hour is not null order by c.code
                        """)
                .query(RunCalendar.class)
                .list();
    }
}
