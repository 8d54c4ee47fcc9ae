package io.dunflow.agency;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.CreditorDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Chooses the agency for a placement whose date passed in vain, as the table {@code agency-selection} says. */
@Component
public class ChoosingAgencies {

    private final Placements placements;
    private final PlaceableItems placeable;
    private final AskingSelection asking;
    private final EndingPlacements ending;
    private final FollowingPlacements following;
    private final AccountLocks locks;
    private final CreditorDays days;
    private final JdbcClient jdbc;

    ChoosingAgencies(
            Placements placements,
            PlaceableItems placeable,
            AskingSelection asking,
            EndingPlacements ending,
            FollowingPlacements following,
            AccountLocks locks,
            CreditorDays days,
            JdbcClient jdbc) {
        this.placements = placements;
        this.placeable = placeable;
        this.following = following;
        this.days = days;
        this.asking = asking;
        this.ending = ending;
        this.locks = locks;
        this.jdbc = jdbc;
    }

    /**
     * Leaves out what may not be placed by now, and chooses the best that fits; where nothing is left, or none fits, the
     * placement ends.
     *
     * @return AWAITING_APPROVAL or LOST
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PlacementState choose(long caseId) {
        var placement = placements.ofCase(caseId).orElseThrow();
        locks.take(placement.accountId());
        if (!leaveOut(placement)) {
            ending.release(placement, PlacementState.LOST, "NOTHING_LEFT", null, "policy");
            return PlacementState.LOST;
        }
        var best = asking.of(placement, true).stream().filter(Candidate::fits).findFirst();
        if (best.isEmpty()) {
            ending.release(placement, PlacementState.LOST, "NO_AGENCY", null, "policy");
            return PlacementState.LOST;
        }
        jdbc.sql("update placement set agency_id = ?, points = ?, points_reasons = ?, selection_decision = nullif(?, 0)"
                        + " where id = ?")
                .params(
                        best.get().agencyId(),
                        best.get().points(),
                        String.join(",", best.get().reasons()),
                        best.get().decision(),
                        placement.id())
                .update();
        placements.become(
                placement, PlacementState.AWAITING_APPROVAL, best.get().code(), null, "policy");
        return PlacementState.AWAITING_APPROVAL;
    }

    /** Whether anything is left: nobody is asked to approve what could not be placed. */
    private boolean leaveOut(Placement placement) {
        var items = placeable.of(placement.id(), days.todayOf(placement.accountId()));
        items.stream()
                .filter(item -> item.why() != null)
                .forEach(item -> following.takeOut(placement, item.id(), item.why()));
        return items.stream().anyMatch(item -> item.why() == null);
    }
}
