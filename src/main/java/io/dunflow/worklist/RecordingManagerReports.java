package io.dunflow.worklist;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Note;
import io.dunflow.worklist.FollowingPriorities.CallRecorded;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records what came of it that the account manager saw or called a customer. */
@Component
public class RecordingManagerReports {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordingManagerReports(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records the report; it stands with the calls.
     *
     * @param report SPOKEN or NOT_REACHED
     * @throws CallRefused when it is neither, or who spoke to the customer does not say what came of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(long caseId, String taskId, String report, String note, String by) {
        Note.check("note", note);
        boolean spoken = "SPOKEN".equals(report);
        if (!spoken && !"NOT_REACHED".equals(report)) {
            throw new CallRefused("managerReport", say("manager.report"));
        }
        if (spoken && (note == null || note.isBlank())) {
            throw new CallRefused("note", say("manager.note"));
        }
        var account = jdbc.sql(
                        """
                        insert into call_outcome (case_id, account_id, task_id, outcome, note, by_manager, recorded_by, recorded_at)
                        select id, account_id, :task, :outcome, :note, true, :by, :now from dunning_case where id = :case
                        returning account_id
                        """)
                .param("case", caseId)
                .param("task", taskId)
                .param("outcome", report)
                .param("note", note)
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        events.publishEvent(new CallRecorded(List.of(account)));
    }
}
