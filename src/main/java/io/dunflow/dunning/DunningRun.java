package io.dunflow.dunning;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.ledger.NotYours;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One dunning run: selects what is due on a business date, proposes, is approved, executes. */
@Entity
@Table(name = "dunning_run")
class DunningRun {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private LocalDate runDate;
    private Long creditorId;
    private Long[] creditorIds;
    private String leftOutCreditors;

    @Enumerated(EnumType.STRING)
    private RunState state;

    private boolean dryRun;
    private boolean scheduled;
    private String processInstanceId;
    private String proposedBy;
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private Approval approval;

    private String approvalReason;
    private String approvedBy;
    private Instant approvedAt;
    private String cancelledBy;
    private String cancelReason;
    private Instant completedAt;
    private int accounts;
    private int notices;

    DunningRun() {}

    DunningRun(
            RunOrder order,
            List<Long> creditorIds,
            String leftOut,
            Long onlyCreditor,
            String proposedBy,
            Instant proposedAt) {
        this.runDate = order.runDate();
        this.creditorId = onlyCreditor;
        this.creditorIds = creditorIds.toArray(Long[]::new);
        this.leftOutCreditors = leftOut.isEmpty() ? null : leftOut;
        this.state = RunState.PROPOSED;
        this.dryRun = order.dryRun();
        this.scheduled = order.scheduled();
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }

    void proposed(int accountsSeen, int noticesProposed, Approval needed, String reason) {
        this.accounts = accountsSeen;
        this.notices = noticesProposed;
        this.approval = needed;
        this.approvalReason = reason;
    }

    /** After a change of the proposal; the answer is whether another approval is needed than before. */
    boolean needs(Approval needed, String reason) {
        boolean other = needed != approval || !reason.equals(approvalReason);
        this.approval = needed;
        this.approvalReason = reason;
        return other;
    }

    /** A run that needs nobody's approval is approved by the policy, at once: no later proposal replaces it. */
    void goOnByItself(Instant at) {
        if (approval == Approval.NONE && !dryRun) {
            approve("policy", at);
        }
    }

    void runsAs(String processInstance) {
        this.processInstanceId = processInstance;
    }

    void approve(String approver, Instant at) {
        refuseUnless(RunState.PROPOSED, "approved");
        if (dryRun) {
            throw new RunRefused(say("run.dry", id));
        }
        if (approval != Approval.NONE && approver.equals(proposedBy)) {
            throw new NotYours(say("run.own", id, proposedBy));
        }
        this.state = RunState.APPROVED;
        this.approvedBy = approver;
        this.approvedAt = at;
    }

    void cancel(String by, String reason) {
        refuseUnless(RunState.PROPOSED, "cancelled");
        this.state = RunState.CANCELLED;
        this.cancelledBy = by;
        this.cancelReason = reason;
    }

    void start() {
        refuseUnless(RunState.APPROVED, "started");
        this.state = RunState.RUNNING;
    }

    /** A run completes once; telling it again changes nothing. */
    void complete(Instant at) {
        if (state == RunState.RUNNING) {
            this.state = RunState.COMPLETED;
            this.completedAt = at;
        }
    }

    void refuseUnless(RunState needed, String verb) {
        if (state != needed) {
            throw new RunRefused(say("run.state", id, runDate, word("runState", state), word("runVerb", verb)));
        }
    }

    Long id() {
        return id;
    }

    LocalDate runDate() {
        return runDate;
    }

    List<Long> creditorIds() {
        return List.of(creditorIds);
    }

    RunState state() {
        return state;
    }

    boolean dryRun() {
        return dryRun;
    }

    boolean scheduled() {
        return scheduled;
    }

    Approval approval() {
        return approval;
    }

    String processInstanceId() {
        return processInstanceId;
    }

    String proposedBy() {
        return proposedBy;
    }
}
