package io.dunflow.resolution;

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
        add("dispute_id", id, kind, detail, amount, by);
    }

    void ofQuery(long id, String kind, String detail, String by) {
        add("query_id", id, kind, detail, null, by);
    }

    List<Event> ofDispute(long id) {
        return jdbc.sql("select kind, detail, amount, at, by from matter_event where dispute_id = ? order by id")
                .param(id)
                .query(Event.class)
                .list();
    }

    private void add(String column, long id, String kind, String detail, BigDecimal amount, String by) {
        jdbc.sql("insert into matter_event (" + column + ", kind, detail, amount, at, by) values (?, ?, ?, ?, ?, ?)")
                .params(id, kind, detail, amount, clock.instant().atOffset(ZoneOffset.UTC), by)
                .update();
    }

    /** One thing that happened. */
    record Event(String kind, String detail, BigDecimal amount, OffsetDateTime at, String by) {}
}
