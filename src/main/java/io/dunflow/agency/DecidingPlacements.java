package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.Reason;
import io.dunflow.ledger.Refused;
import io.dunflow.resolution.ResolutionProcesses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about a placement: a lead who did not propose it approves it, or it is refused, or taken back. */
@Component
@Transactional
public class DecidingPlacements {

    /** What the process is told when a lead agreed. */
    public static final String APPROVED = "APPROVED";

    private final Placements placements;
    private final EndingPlacements ending;
    private final ResolutionProcesses processes;
    private final GrantedCreditors granted;
    private final AccountLocks locks;

    DecidingPlacements(
            Placements placements,
            EndingPlacements ending,
            ResolutionProcesses processes,
            GrantedCreditors granted,
            AccountLocks locks) {
        this.placements = placements;
        this.ending = ending;
        this.processes = processes;
        this.granted = granted;
        this.locks = locks;
    }

    /**
     * A lead completes the task of its process, which goes on by itself.
     *
     * @param decision approve or refuse
     * @return APPROVED or REFUSED
     * @throws InvalidInput when there is no decision, or a refusal without a reason
     * @throws Refused when it does not wait for approval, or the same person proposed it
     */
    public String decided(long caseId, String decision, String why, String by) {
        var placement = lock(placements.ofCase(caseId).orElseThrow());
        if ("approve".equals(decision)) {
            approved(placement, why, by);
            return APPROVED;
        }
        if (!"refuse".equals(decision)) {
            throw new InvalidInput("placementDecision", say("plan.decision"));
        }
        if (why == null || why.isBlank()) {
            throw new InvalidInput("note", say("reason.missing"));
        }
        expect(placement, placement.state() == PlacementState.AWAITING_APPROVAL);
        ending.release(placement, PlacementState.REFUSED, why, null, by);
        return PlacementState.REFUSED.name();
    }

    /** A lead does not want it; outside the task. */
    public void refuse(long id, String reason, String by) {
        Reason.demand(reason);
        var placement = lock(get(id));
        expect(placement, placement.state() == PlacementState.AWAITING_APPROVAL);
        ending.end(placement, PlacementState.REFUSED, reason, null, by);
    }

    /** It is called back, from the agency when that has it: everything is as it was before, less what was paid. */
    public void recall(long id, String reason, String by) {
        Reason.demand(reason);
        var placement = lock(get(id));
        expect(placement, !placement.state().ended());
        ending.end(placement, PlacementState.RECALLED, reason, null, by);
    }

    private void approved(Placement placement, String note, String by) {
        expect(placement, placement.state() == PlacementState.AWAITING_APPROVAL);
        if (placement.proposedBy().equals(by)) {
            throw new Refused(say("placement.own", placement.id()));
        }
        placements.approved(placement.id(), by);
        placements.note(placement.id(), APPROVED, null, note, null, by);
    }

    private static void expect(Placement placement, boolean possible) {
        if (!possible) {
            throw new Refused(say("placement.state", placement.id(), word("placementState", placement.state())));
        }
    }

    private Placement lock(Placement placement) {
        granted.demandAccount(placement.accountId());
        locks.take(placement.accountId());
        return get(placement.id());
    }

    private Placement get(long id) {
        return placements.find(id).orElseThrow(() -> new NotInLedger("placement", id));
    }
}
