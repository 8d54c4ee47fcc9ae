package io.dunflow.agency;

import io.dunflow.dunning.MovingItems;
import io.dunflow.ledger.AccountsChanged;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.ledger.WhatSettled;
import java.math.BigDecimal;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Follows what is booked on placed items and on top of them, in the same transaction: their sums are kept, and the agency is
 * told. What is
 * paid, credited or written off entirely ends the placement.
 */
@Component
class FollowingPlacements {

    private final Placements placements;
    private final EndingPlacements ending;
    private final TellingAgencies telling;
    private final Commissions commissions;
    private final Covering covering;
    private final MovingItems moving;
    private final WhatSettled settled;
    private final JdbcClient jdbc;

    FollowingPlacements(
            Placements placements,
            EndingPlacements ending,
            TellingAgencies telling,
            Commissions commissions,
            Covering covering,
            MovingItems moving,
            WhatSettled settled,
            JdbcClient jdbc) {
        this.placements = placements;
        this.ending = ending;
        this.telling = telling;
        this.commissions = commissions;
        this.covering = covering;
        this.moving = moving;
        this.settled = settled;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(AccountsChanged changed) {
        placements.live(changed.accountIds()).stream()
                .filter(placement -> placement.state().withAgency())
                .forEach(this::sums);
        commissions.takeBack(changed.accountIds());
    }

    private void sums(Placement placement) {
        if (!changed(placement.id())) {
            return;
        }
        placements.keepFigures(placement.id());
        commissions.follow(placement);
        if (remaining(placement.id()).signum() == 0) {
            ending.release(
                    placement, PlacementState.SETTLED, settled.of(placements.within(placement.id())), null, "policy");
        } else {
            telling.changed(placement);
            placements.note(
                    placement.id(), "BALANCE", null, remaining(placement.id()).toPlainString(), null, "policy");
        }
    }

    private boolean changed(long placementId) {
        return jdbc.sql(
                                """
                        update placement_item x set paid = f.paid, remaining = f.remaining, charged = f.charged,
                          cancelled = x.original - f.paid - f.remaining
                        from (select y.item_id,
                            coalesce((select sum(t.amount) from portion_taken t join credit k on k.id = t.credit_id
                              where t.item_id = y.item_id and t.cover = 'PLACEMENT' and t.cover_id = y.placement_id
                                and k.kind = 'PAYMENT'), 0) as paid,
                            coalesce((select p.amount from portion p where p.item_id = y.item_id
                              and p.cover = 'PLACEMENT' and p.cover_id = y.placement_id), 0) as remaining,
                            coalesce((select sum(s.claimed) from standing_charge s where s.item_id = y.item_id), 0) as charged
                          from placement_item y
                          where y.placement_id = :id and y.original is not null and y.left_out is null) f
                        where x.placement_id = :id and x.item_id = f.item_id
                          and (x.paid, x.remaining, x.charged) <> (f.paid, f.remaining, f.charged)
                        """)
                        .param("id", placementId)
                        .update()
                > 0;
    }

    private BigDecimal remaining(long placementId) {
        return jdbc.sql("select coalesce(sum(remaining), 0) from placement_item where placement_id = ?")
                .param(placementId)
                .query(BigDecimal.class)
                .single();
    }

    /** Takes one item out of a placement: it goes back to the stage it came from, and the agency is told. */
    void takeOut(Placement placement, long itemId, String why) {
        placements.leaveOut(placement.id(), itemId, why);
        covering.uncover(itemId, Cover.PLACEMENT, placement.id());
        moving.back(placement.caseId(), Set.of(itemId), placement.name() + " " + why);
    }
}
