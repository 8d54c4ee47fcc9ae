package io.dunflow.worklist;

import io.dunflow.agency.ProposingPlacements;
import io.dunflow.dunning.CaseEvents;
import io.dunflow.dunning.HoldingItems;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.Note;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records what a lead decided about an escalated case. */
@Component
public class RecordingDecisions {

    /** A case sent back to reminders is left in peace for so many days: else the next run escalates it again. */
    private static final int DAYS_OF_PEACE = 14;

    private final CaseEvents events;
    private final HoldingItems holds;
    private final JdbcClient jdbc;
    private final CreditorDays days;
    private final ProposingPlacements proposing;

    RecordingDecisions(
            CaseEvents events, HoldingItems holds, JdbcClient jdbc, CreditorDays days, ProposingPlacements proposing) {
        this.proposing = proposing;
        this.events = events;
        this.holds = holds;
        this.jdbc = jdbc;
        this.days = days;
    }

    /**
     * Records the decision; one to hand over proposes it for all of the case, one to go back to reminders holds its items for two weeks.
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
            var today = days.todayOf(account);
            holds.hold(itemsOf(caseId), today, today.plusDays(DAYS_OF_PEACE), by);
        }
    }

    private List<Long> itemsOf(long caseId) {
        return jdbc.sql("select item_id from case_item where case_id = ? and left_at is null and not shadow")
                .param(caseId)
                .query(Long.class)
                .list();
    }
}
