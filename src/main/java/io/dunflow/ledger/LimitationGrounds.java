package io.dunflow.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was agreed with a debtor that changes when claims become time-barred (domain rule 2.12), as it happened. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class LimitationGrounds {

    private final JdbcClient jdbc;
    private final Clock clock;

    LimitationGrounds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The debtor signed a plan, and so acknowledged these items. */
    public void acknowledged(Collection<Long> items, LocalDate on, String reference, String by) {
        items.forEach(item -> record(item, "PLAN_SIGNED", on, null, reference, by));
    }

    /** The items were deferred by agreement. */
    public void deferred(Collection<Long> items, LocalDate from, LocalDate until, String reference, String by) {
        items.forEach(item -> record(item, "DEFERRED", from, until, reference, by));
    }

    private void record(long item, String kind, LocalDate from, LocalDate until, String reference, String by) {
        jdbc.sql(
                        """
                        insert into limitation_ground (item_id, kind, from_date, until_date, reference, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(item, kind, from, until, reference, Moments.of(clock), by)
                .update();
    }
}
