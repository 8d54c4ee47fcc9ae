package io.dunflow.agency;

import io.dunflow.dunning.HoldLifted;
import io.dunflow.dunning.HoldPlaced;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A hold on what an agency has pauses it there at once; when it is lifted the agency may go on. */
@Component
class FollowingHolds {

    private final Placements placements;
    private final PausingPlacements pausing;
    private final EntityManager entities;
    private final JdbcClient jdbc;

    FollowingHolds(Placements placements, PausingPlacements pausing, EntityManager entities, JdbcClient jdbc) {
        this.placements = placements;
        this.pausing = pausing;
        this.entities = entities;
        this.jdbc = jdbc;
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
        placements.live(accounts(holdId)).stream()
                .filter(placement -> placement.state().withAgency())
                .forEach(placement -> pausing.follow(placement.id()));
    }

    private Collection<Long> accounts(long holdId) {
        return jdbc.sql(
                        """
                        select distinct a.id from hold h left join item i on i.id = h.item_id
                        join account a on a.id = h.account_id or a.debtor_id = h.debtor_id or a.id = i.account_id where h.id = ?
                        """)
                .param(holdId)
                .query(Long.class)
                .list();
    }
}
