package io.dunflow.agency;

import io.dunflow.ledger.AccountsChanged;
import io.dunflow.ledger.WhatSettled;
import io.dunflow.resolution.Actor;
import java.math.BigDecimal;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Follows what becomes of items about which a lead decides, in the same transaction: a hand-over of which all is paid,
 * agreed on or disputed by now ends, so that nobody is asked about it. What is only less is read anew when it is placed.
 */
@Component
class FollowingProposals {

    private final Placements placements;
    private final EndingPlacements ending;
    private final WhatSettled settled;
    private final JdbcClient jdbc;

    FollowingProposals(Placements placements, EndingPlacements ending, WhatSettled settled, JdbcClient jdbc) {
        this.placements = placements;
        this.ending = ending;
        this.settled = settled;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(AccountsChanged changed) {
        placements.live(changed.accountIds()).stream()
                .filter(placement -> placement.state() == PlacementState.AWAITING_APPROVAL)
                .forEach(this::judge);
    }

    private void judge(Placement placement) {
        var left = left(placement.id());
        if (left.owed().signum() == 0) {
            ending.release(
                    placement,
                    PlacementState.SETTLED,
                    settled.of(placements.within(placement.id())),
                    null,
                    Actor.POLICY);
        } else if (left.free().signum() == 0) {
            ending.end(placement, PlacementState.LOST, left.disputed() ? "DISPUTED" : "AGREED", null, Actor.POLICY);
        }
    }

    /** What only two systems disagree about, or this placement is about to take, is not agreed on with anybody. */
    private Left left(long placementId) {
        return jdbc.sql(
                        """
                        select coalesce(sum(i.open_amount), 0) as owed,
                          coalesce(sum(i.dunnable_amount + u.amount) filter (where not u.disputed), 0) as free,
                          coalesce(bool_or(u.disputed), false) as disputed
                        from placement_item x join item i on i.id = x.item_id
                        cross join lateral (select coalesce(bool_or(p.cover = 'DISPUTE'), false) as disputed,
                            coalesce(sum(p.amount) filter (where p.cover = 'CONFLICT'
                              or p.cover = 'PLACEMENT' and p.cover_id = x.placement_id), 0) as amount
                          from portion p where p.item_id = i.id) u
                        where x.placement_id = ? and x.left_out is null
                        """)
                .param(placementId)
                .query(Left.class)
                .single();
    }

    /**
     * How much of it there still is.
     *
     * @param free what could be placed
     */
    record Left(BigDecimal owed, BigDecimal free, boolean disputed) {}
}
