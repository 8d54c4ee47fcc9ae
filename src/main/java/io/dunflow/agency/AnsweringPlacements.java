package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.Reason;
import io.dunflow.ledger.Refused;
import io.dunflow.resolution.ResolutionProcesses;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an agency answers, or does not. A late answer counts as one in time would. */
@Component
@Transactional
public class AnsweringPlacements {

    private final Placements placements;
    private final EndingPlacements ending;
    private final PausingPlacements pausing;
    private final Covering covering;
    private final ResolutionProcesses processes;
    private final GrantedCreditors granted;
    private final AccountLocks locks;
    private final JdbcClient jdbc;

    AnsweringPlacements(
            Placements placements,
            EndingPlacements ending,
            PausingPlacements pausing,
            Covering covering,
            ResolutionProcesses processes,
            GrantedCreditors granted,
            AccountLocks locks,
            JdbcClient jdbc) {
        this.placements = placements;
        this.ending = ending;
        this.pausing = pausing;
        this.covering = covering;
        this.processes = processes;
        this.granted = granted;
        this.locks = locks;
        this.jdbc = jdbc;
    }

    /**
     * The agency took it.
     *
     * @param reference number that it gave it; may be null
     * @throws Refused when it does not wait for an answer
     */
    public void acknowledge(long id, String reference, String by) {
        var placement = lock(id);
        expect(placement, placement.state() == PlacementState.SENT || placement.state() == PlacementState.UNANSWERED);
        placements.referred(id, reference);
        placements.become(placement, PlacementState.PLACED, reference, null, by);
        pausing.follow(id);
        processes.tell(placement.key(), "placement-answered", Map.of("placementState", "PLACED"));
    }

    /** The agency does not take it: another one is chosen, and a lead approves that anew. */
    public void reject(long id, String reason, String by) {
        Reason.demand(reason);
        var placement = lock(id);
        expect(placement, placement.state() == PlacementState.SENT || placement.state() == PlacementState.UNANSWERED);
        takeFrom(placement, "REJECTED", reason, by);
        processes.tell(placement.key(), "placement-answered", Map.of("placementState", "REJECTED"));
    }

    /** The agency is not to have it: nothing is placed, and it is not asked again about this placement. */
    void takeFrom(Placement placement, String cause, String detail, String by) {
        placements.become(placement, PlacementState.DATE_PASSED, cause, null, by);
        placements.note(placement.id(), cause, null, detail, null, by);
        for (var item : placements.itemsOf(placement.id())) {
            covering.uncover(item.itemId(), Cover.PLACEMENT, placement.id());
        }
        jdbc.sql("update placement_item set cancelled = cancelled + remaining, remaining = 0"
                        + " where placement_id = ? and left_out is null and original is not null")
                .param(placement.id())
                .update();
        placements.keepFigures(placement.id());
        jdbc.sql("update placement_item set original = null, paid = 0, cancelled = 0, remaining = 0"
                        + " where placement_id = ? and left_out is null")
                .param(placement.id())
                .update();
        jdbc.sql("update placement set refused_by = refused_by || agency_id, approved_by = null, placed_on = null,"
                        + " answer_by = null, paused_by_us = false, paused_by_agency = false where id = ?")
                .param(placement.id())
                .update();
    }

    /** The agency gives it back. */
    public void giveBack(long id, String reason, String by) {
        Reason.demand(reason);
        var placement = lock(id);
        expect(placement, placement.state().withAgency());
        ending.end(placement, PlacementState.RETURNED, reason, null, by);
    }

    /** The day by which it had to answer has passed. */
    public void silent(long caseId) {
        var placement = placements.ofCase(caseId).orElseThrow();
        locks.take(placement.accountId());
        placements.become(placement, PlacementState.UNANSWERED, null, null, "policy");
    }

    private static void expect(Placement placement, boolean possible) {
        if (!possible) {
            throw new Refused(say("placement.state", placement.id(), word("placementState", placement.state())));
        }
    }

    private Placement lock(long id) {
        var placement = placements.find(id).orElseThrow(() -> new NotInLedger("placement", id));
        granted.demandAccount(placement.accountId());
        locks.take(placement.accountId());
        return placements.find(id).orElseThrow();
    }
}
