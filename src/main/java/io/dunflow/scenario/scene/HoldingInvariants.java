package io.dunflow.scenario.scene;

import io.dunflow.audit.Invariants;
import io.dunflow.scenario.script.Part;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Asks after everything that happens in a scenario whether the invariants hold. */
@Component
public class HoldingInvariants {

    private final Invariants invariants;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private String asked = "";

    HoldingInvariants(Invariants invariants, JdbcTemplate jdbc, Clock clock) {
        this.invariants = invariants;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Passes when nothing is violated. It may be called as often as something may have happened: where nothing was
     * written on the same day since it was last asked, the answer is the same.
     *
     * @param after what happened
     * @throws Unexpected naming each violation
     */
    public void demand(Part after) {
        var now = clock.instant();
        var state = state(now);
        if (state.equals(asked)) {
            return;
        }
        var violated = invariants.violated();
        if (!violated.isEmpty()) {
            throw new Unexpected(violated.stream()
                    .map(violation -> new Mismatch(
                            after.line(),
                            after.path(),
                            "no invariant is violated",
                            violation + " (" + now.truncatedTo(ChronoUnit.MINUTES) + ")"))
                    .toList());
        }
        asked = state;
    }

    /** Each transaction that writes takes a number; the day counts because an item becomes overdue without anybody. */
    private String state(Instant now) {
        var written = jdbc.queryForObject("select pg_snapshot_xmax(pg_current_snapshot())::text", String.class);
        return now.truncatedTo(ChronoUnit.DAYS) + " " + written;
    }
}
