package io.dunflow.worklist;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.dunning.CaseEvents;
import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.resolution.person.RestingCalls;
import io.dunflow.worklist.ActingOnCalls.Made;
import io.dunflow.worklist.FollowingPriorities.CallRecorded;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records what came out of a call, and when to look again. */
@Component
public class RecordingCalls {

    /** What follows a call with the answer to a dispute that reached nobody: nothing else before its days are over. */
    private static final String CALL_AGAIN = "CALL_AGAIN";

    private final JdbcClient jdbc;
    private final BusinessDays businessDays;
    private final CaseEvents events;
    private final ApplicationEventPublisher publisher;
    private final CreditorDays days;
    private final ActingOnCalls acting;
    private final AskingAttempts attempts;
    private final AskingFollowUp following;
    private final RestingCalls resting;
    private final Clock clock;

    RecordingCalls(
            JdbcClient jdbc,
            BusinessDays businessDays,
            CaseEvents events,
            ApplicationEventPublisher publisher,
            CreditorDays days,
            ActingOnCalls acting,
            AskingAttempts attempts,
            AskingFollowUp following,
            RestingCalls resting,
            Clock clock) {
        this.resting = resting;
        this.attempts = attempts;
        this.following = following;
        this.acting = acting;
        this.jdbc = jdbc;
        this.businessDays = businessDays;
        this.events = events;
        this.publisher = publisher;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Records the outcome of one call task.
     *
     * @param taskId the user task, which has one outcome
     * @param by the collector
     * @return how the case goes on
     * @throws CallRefused when a promise is not for a day to come
     * @throws io.dunflow.ledger.InvalidInput when what came out is not possible as it was entered, naming the field of the form
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Recorded record(long caseId, String taskId, CallEntered entered, String by) {
        var call = entered.call();
        var plan = entered.plan();
        var creditor = creditor(caseId);
        var today = days.today(creditor.zone());
        refusePast(call, today);
        if (call.outcome() == CallOutcome.CALL_BACK) {
            following.refuseTooLate(creditor.accountId(), "callBackOn", call.namedOn());
        }
        var next = call.outcome() == CallOutcome.NOT_REACHED ? attempts.afterOneMore(caseId) : null;
        var answered = acting.act(new Made(caseId, creditor.accountId(), today, by), call, plan);
        var followUp = next == null
                ? followUp(call, creditor, answered == null ? today : answered)
                : businessDays.plus(creditor.calendar(), today, next.daysBetween());
        jdbc.sql(
                        """
                        insert into call_outcome (case_id, account_id, task_id, outcome, named_on, amount, topic, said,
                          note, follow_up_on, placed, asked_on, recorded_by, recorded_at)
                        values (:case, :account, :task, :outcome, :named, :amount, :topic, :said, :note, :followUp, :placed,
                          call_asked_for(:account), :by, :at)
                        """)
                .param("case", caseId)
                .param("account", creditor.accountId())
                .param("task", taskId)
                .param("outcome", call.outcome().name())
                .param("named", call.namedOn())
                .param("amount", call.amount())
                .param("topic", call.topic() == null ? null : call.topic().name())
                .param("said", call.said())
                .param("note", call.note())
                .param("followUp", followUp)
                .param("placed", entered.placed().name())
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        publisher.publishEvent(new CallRecorded(List.of(creditor.accountId())));
        events.record(caseId, "CALL_" + call.outcome(), "follow up on " + followUp);
        resting.question(creditor.accountId());
        return new Recorded(
                call.outcome(),
                followUp.atTime(6, 0).atZone(ZoneId.of(creditor.zone())).toInstant(),
                next == null ? null : resting.mayCall(caseId) ? next.step() : CALL_AGAIN,
                call.outcome() == CallOutcome.WANTS_PLAN && plan != null);
    }

    private static void refusePast(CallRecord call, LocalDate today) {
        var field = call.outcome() == CallOutcome.CALL_BACK ? "callBackOn" : "promisedOn";
        boolean named = call.outcome() == CallOutcome.PROMISES || call.outcome() == CallOutcome.CALL_BACK;
        if (named && call.namedOn().isBefore(today)) {
            throw new CallRefused(field, say("call.pastDay", call.namedOn(), today));
        }
    }

    /** @param day today, or when an answer is due */
    private LocalDate followUp(CallRecord call, CaseCreditor creditor, LocalDate day) {
        if (call.outcome() == CallOutcome.CALL_BACK) {
            return call.namedOn();
        }
        var from =
                switch (call.outcome()) {
                    case PROMISES, OFFERS_PART, WANTS_TIME -> call.namedOn();
                    default -> day;
                };
        return businessDays.plus(creditor.calendar(), from, following.after(creditor.accountId(), call.outcome()));
    }

    private CaseCreditor creditor(long caseId) {
        return jdbc.sql(
                        """
                        select c.account_id, cr.zone, cr.calendar from dunning_case c
                        join account a on a.id = c.account_id join creditor cr on cr.id = a.creditor_id
                        where c.id = :case
                        """)
                .param("case", caseId)
                .query(CaseCreditor.class)
                .single();
    }

    /** Where the days of a case's creditor begin, and which are business days. */
    record CaseCreditor(long accountId, String zone, String calendar) {}

    /**
     * How the case goes on after a call.
     *
     * @param followUpAt morning of the day to look again
     * @param nextStep what follows when nobody was reached; else null
     * @param planned whether a plan was proposed
     */
    public record Recorded(CallOutcome outcome, Instant followUpAt, String nextStep, boolean planned) {}
}
