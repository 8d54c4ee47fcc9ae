package io.dunflow.resolution.dispute;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to disputes and queries, for ever. */
@Repository
class MatterEvents {

    private final JdbcClient jdbc;
    private final Clock clock;

    MatterEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void ofDispute(long id, String kind, String detail, BigDecimal amount, String by) {
        add("dispute_id", id, kind, detail, amount, null, by);
    }

    void ofEnd(long id, Disputes.Ending how, String by) {
        var credited = how.credited().signum() == 0 ? null : how.credited();
        add("dispute_id", id, how.state().name(), how.answer(), credited, how.cause(), by);
    }

    void ofQuery(long id, String kind, String detail, String by) {
        add("query_id", id, kind, detail, null, null, by);
    }

    List<Event> ofDispute(long id) {
        return jdbc.sql("select kind, detail, amount, cause, at, by from matter_event where dispute_id = ? order by id")
                .param(id)
                .query(Event.class)
                .list();
    }

    private void add(String column, long id, String kind, String detail, BigDecimal amount, String cause, String by) {
        jdbc.sql("insert into matter_event (" + column
                        + ", kind, detail, amount, cause, at, by) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, kind, detail, amount, cause, clock.instant().atOffset(ZoneOffset.UTC), by)
                .update();
    }

    /**
     * One thing that happened.
     *
     * @param cause of an answer: the cause found
     */
    record Event(String kind, String detail, BigDecimal amount, String cause, OffsetDateTime at, String by) {}
}
