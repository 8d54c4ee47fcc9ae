package io.dunflow.agency;

import io.dunflow.resolution.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets a placement rest while either side wants it to: the agency is told as soon as what it has is held, whether or not it
 * answered yet, and may rest by itself. It goes on when neither stands against it. The caller holds the account's lock.
 */
@Component
class PausingPlacements {

    private final Placements placements;
    private final TellingAgencies telling;
    private final JdbcClient jdbc;
    private final Clock clock;

    PausingPlacements(Placements placements, TellingAgencies telling, JdbcClient jdbc, Clock clock) {
        this.placements = placements;
        this.telling = telling;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tells the agency when what it has is held since, or not any more. */
    void follow(long placementId) {
        var placement = placements.find(placementId).orElseThrow();
        var hold = hold(placementId);
        if (hold.isPresent() && !placement.pausedByUs()) {
            telling.paused(placement, hold.get());
        } else if (hold.isEmpty() && placement.pausedByUs()) {
            telling.resumed(placement);
        }
        placements.pausedByUs(placementId, hold.isPresent());
        settle(placementId, "HOLD_ENDED", Actor.POLICY);
    }

    /** The agency rests, or does not any more. */
    void byAgency(long placementId, boolean paused, String by) {
        placements.pausedByAgency(placementId, paused);
        if (!settle(placementId, "AGENCY", by)) {
            placements.note(placementId, (paused ? "PAUSED" : "RESUMED"), "AGENCY", null, null, by);
        }
    }

    /** Why it is held, if it is. */
    Optional<String> hold(long placementId) {
        return jdbc.sql(
                        """
                        select h.reason from placement p join account a on a.id = p.account_id
                        join creditor c on c.id = a.creditor_id
                        join placement_item x on x.placement_id = p.id and x.left_out is null join item i on i.id = x.item_id
                        join lateral item_holds(i.id, a.id, a.debtor_id, day_in(c.zone, :now), i.due_date, null) h
                          on h.reason is not null
                        where p.id = :id order by i.id limit 1
                        """)
                .param("id", placementId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    private boolean settle(long placementId, String ended, String by) {
        var placement = placements.find(placementId).orElseThrow();
        var cause = placement.pausedByUs() ? "HOLD" : placement.pausedByAgency() ? "AGENCY" : null;
        var state = cause == null ? PlacementState.PLACED : PlacementState.PAUSED;
        var changes = placement.state() == PlacementState.PLACED
                ? cause != null
                : placement.state() == PlacementState.PAUSED
                        && !placement.cause().equals(cause);
        if (changes) {
            placements.become(placement, state, cause == null ? ended : cause, null, by);
        }
        return changes;
    }
}
