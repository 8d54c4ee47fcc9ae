package io.dunflow.agency;

import io.dunflow.correspondence.Notices;
import io.dunflow.dunning.MovingItems;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.resolution.ResolutionProcesses;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Ends a placement: releases what it covers, returns what is open to the case of the stage it came from, tells the agency
 * when it has it, and the process. The caller holds the account's lock.
 */
@Component
class EndingPlacements {

    private final Placements placements;
    private final Covering covering;
    private final MovingItems moving;
    private final TellingAgencies telling;
    private final Notices notices;
    private final ResolutionProcesses processes;

    EndingPlacements(
            Placements placements,
            Covering covering,
            MovingItems moving,
            TellingAgencies telling,
            Notices notices,
            ResolutionProcesses processes) {
        this.placements = placements;
        this.covering = covering;
        this.moving = moving;
        this.telling = telling;
        this.notices = notices;
        this.processes = processes;
    }

    void end(Placement placement, PlacementState state, String cause, LocalDate runDate, String by) {
        release(placement, state, cause, runDate, by);
        processes.tell(placement.key(), message(placement.state()), Map.of("placementState", state.name()));
    }

    /** The same at the end of a transaction, when the process that is at work in it was written. */
    void endLast(Placement placement, PlacementState state, String cause, String by) {
        release(placement, state, cause, null, by);
        processes.tellLast(placement.key(), message(placement.state()), Map.of("placementState", state.name()));
    }

    /** The same for whoever tells the process by ending a step of it. */
    void release(Placement placement, PlacementState state, String cause, LocalDate runDate, String by) {
        placements.become(placement, state, cause, runDate, by);
        for (var item : placements.itemsOf(placement.id())) {
            covering.uncover(item.itemId(), Cover.PLACEMENT, placement.id());
            if (state != PlacementState.SETTLED) {
                placements.leaveOut(placement.id(), item.itemId(), state.name());
            }
        }
        var why = placement.name() + " " + state;
        if (state == PlacementState.SETTLED) {
            moving.backOpen(placement.caseId(), why);
        } else {
            moving.back(placement.caseId(), why);
        }
        if (placement.state().withAgency() && state != PlacementState.RETURNED) {
            telling.ended(placement, state, cause);
        }
        notices.withdrawGroundless(Set.of(placement.accountId()));
    }

    private static String message(PlacementState state) {
        return switch (state) {
            case AWAITING_APPROVAL -> "placement-decided";
            case SENT, UNANSWERED -> "placement-answered";
            case PLACED, PAUSED -> "placement-ended";
            default -> "placement-judged";
        };
    }
}
