package io.dunflow.worklist;

import io.dunflow.resolution.reason.RecordingCircumstances;
import io.dunflow.resolution.reason.RespondingToReasons;
import io.dunflow.worklist.RecordingCalls.Recorded;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends a call: what was said about not paying, what came out, and what helps against the reason. */
@Component
public class EndingCalls {

    private final RecordingCircumstances circumstances;
    private final RecordingCalls calls;
    private final RespondingToReasons responding;
    private final RefusingCalls refusing;

    EndingCalls(
            RecordingCircumstances circumstances,
            RecordingCalls calls,
            RespondingToReasons responding,
            RefusingCalls refusing) {
        this.refusing = refusing;
        this.circumstances = circumstances;
        this.calls = calls;
        this.responding = responding;
    }

    /**
     * Records all that was entered about the call of a case.
     *
     * @param taskId the user task, which has one outcome
     * @param by the collector
     * @return how the case goes on
     * @throws CallRefused when a promise is not for a day to come
     * @throws io.dunflow.ledger.InvalidInput when what came out is not possible as it was entered, naming the field of the form
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Recorded end(long caseId, String taskId, CallEntered entered, String by) {
        var reason = circumstances.recordInCase(caseId, entered.circumstances(), by);
        var call = entered.call();
        var recorded = calls.record(caseId, taskId, entered, by);
        if (entered.refusesCalls()) {
            refusing.refuse(caseId, by);
        }
        if (reason != null) {
            responding.respond(reason, call.outcome().name(), call.note(), by);
        }
        return recorded;
    }
}
