package io.dunflow.dunning;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.ledger.NotGranted;
import io.dunflow.ledger.NotYours;
import io.dunflow.ledger.Reason;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Approves or cancels what a run proposes. */
@Component
public class DecidingRuns {

    private final Runs runs;
    private final RunProcesses processes;
    private final Clock clock;
    private final RunAccess access;

    DecidingRuns(Runs runs, RunProcesses processes, Clock clock, RunAccess access) {
        this.access = access;
        this.runs = runs;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * Approves over the API or the page; the user task of the approval is completed with it.
     *
     * @param approver a second person, not who proposed
     * @param mayApprove what the approver's roles allow
     * @throws NotGranted when it covers a creditor that is not granted to the approver
     * @throws NotYours when the approver proposed it, or may not approve it
     * @throws RunRefused when it is no proposal
     */
    @Transactional
    public void approve(long runId, String approver, Approval mayApprove) {
        var run = record(runId, approver, mayApprove);
        processes.decided(run.processInstanceId(), true, approver);
    }

    /** Cancels over the API or the page. */
    @Transactional
    public void cancel(long runId, String actor, String reason) {
        var run = recordCancel(runId, actor, reason);
        if (run.processInstanceId() != null) {
            processes.decided(run.processInstanceId(), false, actor);
        }
    }

    /** The same two for a user task that was completed in Tasklist: the process is told already. */
    @Transactional
    public void decided(long runId, boolean approved, String actor, Approval mayApprove, String reason) {
        if (approved) {
            record(runId, actor, mayApprove);
        } else {
            recordCancel(runId, actor, reason);
        }
    }

    /** Whether it is a proposal that nobody has decided about yet. */
    @Transactional(readOnly = true)
    public boolean waits(long runId) {
        return runs.findById(runId)
                .filter(run -> run.state() == RunState.PROPOSED)
                .isPresent();
    }

    private DunningRun record(long runId, String approver, Approval mayApprove) {
        var run = locked(runId);
        if (mayApprove.compareTo(run.approval()) < 0) {
            throw new NotYours(say("run.tooHigh", runId, word("approver", run.approval())));
        }
        run.approve(approver, clock.instant());
        return runs.saveAndFlush(run);
    }

    private DunningRun recordCancel(long runId, String actor, String reason) {
        Reason.demand(reason);
        var run = locked(runId);
        run.cancel(actor, reason);
        return runs.saveAndFlush(run);
    }

    private DunningRun locked(long runId) {
        access.demand(runId);
        return runs.findLocked(runId).orElseThrow(() -> new UnknownRun(runId));
    }
}
