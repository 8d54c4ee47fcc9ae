package io.dunflow.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What leads put on top of the table's points, for ever; the latest of an account counts. */
@Repository
class HandPriorities {

    private final JdbcClient jdbc;
    private final Clock clock;

    HandPriorities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What counts on the day; empty when nothing does, or it was taken back. */
    Optional<PriorityByHand> of(long accountId, LocalDate day) {
        return jdbc.sql(
                        """
                        select * from (select id, points, until_date, reason, set_by from priority_by_hand
                          where account_id = :account order by id desc limit 1) latest
                        where latest.until_date >= :day and latest.points <> 0
                        """)
                .param("account", accountId)
                .param("day", day)
                .query(PriorityByHand.class)
                .optional();
    }

    void add(long accountId, int points, LocalDate until, String reason, String by) {
        jdbc.sql("insert into priority_by_hand (account_id, points, until_date, reason, set_by, set_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(accountId, points, until, reason, by, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
