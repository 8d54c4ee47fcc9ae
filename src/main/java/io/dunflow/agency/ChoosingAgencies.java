package io.dunflow.agency;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.resolution.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Chooses the agency for a placement whose date passed in vain, as the table {@code agency-selection} says. */
@Component
public class ChoosingAgencies {

    private final Placements placements;
    private final LeavingOut leaving;
    private final AskingSelection asking;
    private final EndingPlacements ending;
    private final AccountLocks locks;
    private final CreditorDays days;
    private final JdbcClient jdbc;

    ChoosingAgencies(
            Placements placements,
            LeavingOut leaving,
            AskingSelection asking,
            EndingPlacements ending,
            AccountLocks locks,
            CreditorDays days,
            JdbcClient jdbc) {
        this.placements = placements;
        this.leaving = leaving;
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
        var today = days.todayOf(placement.accountId());
        if (leaving.leaveOut(placement, today, true).isEmpty()) {
            ending.release(placement, PlacementState.LOST, leaving.why(placement), null, Actor.POLICY);
            return PlacementState.LOST;
        }
        if (!chooseBest(placement)) {
            ending.release(placement, PlacementState.LOST, "NO_AGENCY", null, Actor.POLICY);
            return PlacementState.LOST;
        }
        return PlacementState.AWAITING_APPROVAL;
    }

    /**
     * Looks again, at the end of a transaction, at a placement about which a lead decides: what may not be placed any more is
     * left out, and where its agency does not fit any more another one is chosen, which the lead sees. The caller holds the
     * account's lock.
     */
    void lookAgain(Placement placement) {
        var today = days.todayOf(placement.accountId());
        if (leaving.leaveOut(placement, today, false).isEmpty()) {
            ending.endLast(placement, PlacementState.LOST, leaving.why(placement), Actor.POLICY);
        } else if (!stillFits(placement) && !chooseBest(placement)) {
            ending.endLast(placement, PlacementState.LOST, "NO_AGENCY", Actor.POLICY);
        }
    }

    private boolean stillFits(Placement placement) {
        return asking.of(placement, false).stream()
                .anyMatch(one -> one.fits() && one.code().equals(placement.agencyCode()));
    }

    private boolean chooseBest(Placement placement) {
        var best = asking.of(placement, true).stream().filter(Candidate::fits).findFirst();
        best.ifPresent(one -> choose(placement, one));
        return best.isPresent();
    }

    private void choose(Placement placement, Candidate best) {
        jdbc.sql("update placement set agency_id = ?, points = ?, points_reasons = ?, selection_decision = nullif(?, 0)"
                        + " where id = ?")
                .params(
                        best.agencyId(),
                        best.points(),
                        String.join(",", best.reasons()),
                        best.decision(),
                        placement.id())
                .update();
        placements.become(placement, PlacementState.AWAITING_APPROVAL, best.code(), null, Actor.POLICY);
    }
}
