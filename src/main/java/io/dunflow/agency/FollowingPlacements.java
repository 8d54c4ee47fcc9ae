package io.dunflow.agency;

import io.dunflow.dunning.MovingItems;
import io.dunflow.ledger.AccountsChanged;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Follows what is booked on placed items, in the same transaction: their sums are kept, and the agency is told. What is
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
    private final JdbcClient jdbc;
    private final Clock clock;

    FollowingPlacements(
            Placements placements,
            EndingPlacements ending,
            TellingAgencies telling,
            Commissions commissions,
            Covering covering,
            MovingItems moving,
            JdbcClient jdbc,
            Clock clock) {
        this.placements = placements;
        this.ending = ending;
        this.telling = telling;
        this.commissions = commissions;
        this.covering = covering;
        this.moving = moving;
        this.jdbc = jdbc;
        this.clock = clock;
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
            ending.release(placement, PlacementState.SETTLED, "PAID", null, "policy");
        } else {
            telling.changed(placement);
            placements.note(
                    placement.id(), "BALANCE", null, remaining(placement.id()).toPlainString(), null, "policy");
        }
    }

    private boolean changed(long placementId) {
        return jdbc.sql(
                                """
                        update placement_item x set paid = f.paid, remaining = f.remaining,
                          cancelled = x.original - f.paid - f.remaining
                        from (select y.item_id,
                            coalesce((select sum(t.amount) from portion_taken t join credit k on k.id = t.credit_id
                              where t.item_id = y.item_id and t.cover = 'PLACEMENT' and t.cover_id = y.placement_id
                                and k.kind = 'PAYMENT'), 0) as paid,
                            coalesce((select p.amount from portion p where p.item_id = y.item_id
                              and p.cover = 'PLACEMENT' and p.cover_id = y.placement_id), 0) as remaining
                          from placement_item y
                          where y.placement_id = :id and y.original is not null and y.left_out is null) f
                        where x.placement_id = :id and x.item_id = f.item_id
                          and (x.paid, x.remaining) <> (f.paid, f.remaining)
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

    /** Pauses what is held with the agency, and lets it go on when the hold is over. */
    void holds(Placement placement) {
        var hold = hold(placement.id());
        if (hold != null && placement.state() == PlacementState.PLACED) {
            placements.become(placement, PlacementState.PAUSED, "HOLD", null, "policy");
            telling.paused(placement, hold);
        } else if (hold == null && placement.state() == PlacementState.PAUSED && "HOLD".equals(placement.cause())) {
            placements.become(placement, PlacementState.PLACED, "HOLD_ENDED", null, "policy");
            telling.resumed(placement);
        }
    }

    private String hold(long placementId) {
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
                .optional()
                .orElse(null);
    }

    /** Takes one item out of a placement: it goes back to the stage it came from, and the agency is told. */
    void takeOut(Placement placement, long itemId, String why) {
        placements.leaveOut(placement.id(), itemId, why);
        covering.uncover(itemId, Cover.PLACEMENT, placement.id());
        moving.back(placement.caseId(), Set.of(itemId), placement.name() + " " + why);
    }
}
