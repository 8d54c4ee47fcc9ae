package io.dunflow.agency;

import io.dunflow.ledger.AccountLocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Chooses the agency for a placement whose date passed in vain, as the table {@code agency-selection} says. */
@Component
public class ChoosingAgencies {

    private final Placements placements;
    private final AskingSelection asking;
    private final EndingPlacements ending;
    private final AccountLocks locks;
    private final JdbcClient jdbc;

    ChoosingAgencies(
            Placements placements,
            AskingSelection asking,
            EndingPlacements ending,
            AccountLocks locks,
            JdbcClient jdbc) {
        this.placements = placements;
        this.asking = asking;
        this.ending = ending;
        this.locks = locks;
        this.jdbc = jdbc;
    }

    /**
     * Chooses the best that fits; where none does the placement ends.
     *
     * @return AWAITING_APPROVAL or LOST
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PlacementState choose(long caseId) {
        var placement = placements.ofCase(caseId).orElseThrow();
        locks.take(placement.accountId());
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
}
