package io.dunflow.dunning;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each change of a proposed line by a person, with its reason, for whoever counts overrides. */
@Repository
class LineEdits {

    private final JdbcClient jdbc;
    private final Clock clock;

    LineEdits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(long lineId, LineChange change, String by) {
        kinds(change).forEach(kind -> jdbc.sql(
                        "insert into line_edit (line_id, kind, reason, actor, at) values (?, ?, ?, ?, ?)")
                .params(lineId, kind, change.reason(), by, clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }

    private static List<String> kinds(LineChange change) {
        var kinds = new ArrayList<String>();
        if (change.level() != null) {
            kinds.add("LEVEL_LOWERED");
        }
        if (change.channel() != null) {
            kinds.add("CHANNEL_CHANGED");
        }
        if (Boolean.TRUE.equals(change.hold())) {
            kinds.add("LINE_HELD");
        } else if (Boolean.TRUE.equals(change.leaveOut())) {
            kinds.add("LINE_LEFT_OUT");
        }
        if (Boolean.FALSE.equals(change.leaveOut())) {
            kinds.add("LINE_TAKEN_BACK");
        }
        return kinds;
    }
}
