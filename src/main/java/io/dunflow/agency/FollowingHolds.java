package io.dunflow.agency;

import io.dunflow.dunning.HoldLifted;
import io.dunflow.dunning.HoldPlaced;
import jakarta.persistence.EntityManager;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A hold on what an agency has pauses it there at once; when it is lifted the agency may go on. */
@Component
class FollowingHolds {

    private final Placements placements;
    private final PausingPlacements pausing;
    private final EntityManager entities;

    FollowingHolds(Placements placements, PausingPlacements pausing, EntityManager entities) {
        this.placements = placements;
        this.pausing = pausing;
        this.entities = entities;
    }

    @EventListener
    void on(HoldPlaced placed) {
        follow(placed.holdId());
    }

    @EventListener
    void on(HoldLifted lifted) {
        follow(lifted.holdId());
    }

    private void follow(long holdId) {
        entities.flush();
        placements.under(holdId).stream()
                .filter(placement -> placement.state().withAgency())
                .forEach(placement -> pausing.follow(placement.id()));
    }
}
