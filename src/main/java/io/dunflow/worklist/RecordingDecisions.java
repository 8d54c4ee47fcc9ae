package io.dunflow.worklist;

import io.dunflow.agency.ProposingPlacements;
import io.dunflow.dunning.CaseEvents;
import io.dunflow.dunning.HoldingItems;
import io.dunflow.ledger.Note;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records what a lead decided about an escalated case. */
@Component
public class RecordingDecisions {

    private final CaseEvents events;
    private final HoldingItems holds;
    private final JdbcClient jdbc;
    private final ProposingPlacements proposing;

    RecordingDecisions(CaseEvents events, HoldingItems holds, JdbcClient jdbc, ProposingPlacements proposing) {
        this.proposing = proposing;
        this.events = events;
        this.holds = holds;
        this.jdbc = jdbc;
    }

    /**
     * Records the decision; one to hand over proposes it for all of the case, one to go back to reminders leaves its items in
     * peace for as long as {@code hold-terms} says, or the next run would escalate them again.
     *
     * @param task key of the user task
     * @param decision call-again, back-to-reminders or hand-over; null for a task without a choice
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(long caseId, String task, String decision, String note, String by) {
        Note.check("note", note);
        events.record(
                caseId,
                "DECIDED",
                task + ": " + (decision == null ? "done" : decision) + (note == null ? "" : ", " + note));
        if ("hand-over".equals(decision)) {
            proposing.proposeCase(caseId, note == null || note.isBlank() ? "LEAD_DECISION" : note, by);
        }
        if ("back-to-reminders".equals(decision)) {
            long account = jdbc.sql("select account_id from dunning_case where id = :id")
                    .param("id", caseId)
                    .query(Long.class)
                    .single();
            holds.hold(account, itemsOf(caseId), by);
        }
    }

    private List<Long> itemsOf(long caseId) {
        return jdbc.sql("select item_id from case_item where case_id = ? and left_at is null and not shadow")
                .param(caseId)
                .query(Long.class)
                .list();
    }
}
