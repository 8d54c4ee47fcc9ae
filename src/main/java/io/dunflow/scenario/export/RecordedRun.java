package io.dunflow.scenario.export;

import io.dunflow.scenario.expected.NothingIsExpected;
import io.dunflow.scenario.script.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run did with an exported account.
 *
 * @param line null when it had no need to record one
 * @param waited whether a person decided on it, or has to
 * @param byItself whether it follows from what happened to the account, and so will when that happens again
 */
record RecordedRun(
        Long line,
        LocalDate runDate,
        String runState,
        String approval,
        OffsetDateTime proposedAt,
        OffsetDateTime approvedAt,
        OffsetDateTime doneAt,
        boolean waited,
        String state,
        String step,
        String reason,
        String failure,
        String purpose,
        Integer level,
        String template,
        String channel,
        boolean edited,
        boolean byItself) {

    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    Instant at() {
        return proposedAt.toInstant();
    }

    boolean isCancelled() {
        return runState.equals("CANCELLED");
    }

    boolean isProposed() {
        return runState.equals("PROPOSED");
    }

    /** Whether it did nothing with the account through a moment. */
    boolean isLeft(Instant moment) {
        return isLeft() || lostGround() && !doneAt.toInstant().isAfter(moment);
    }

    private boolean isLeft() {
        return line == null || state.equals("LEFT_OUT") || step.equals("WAIT");
    }

    String leftBecause() {
        if (line == null) {
            return NothingIsExpected.NOTHING_DUE;
        }
        return lostGround() ? failure : isLeftOutByPerson() ? "LEFT_OUT_BY_PERSON" : reason;
    }

    /** The run, and what a person decided on it later. */
    Stream<Recorded> told(ExportedAccount account) {
        if (byItself) {
            return Stream.of();
        }
        if (isCancelled()) {
            return Stream.of(run(account), decision(proposedAt, "cancel"));
        }
        return isApprovedLater()
                ? Stream.of(run(account), decision(lostGround() ? doneAt : approvedAt, "approve"))
                : Stream.of(run(account));
    }

    private Recorded run(ExportedAccount account) {
        var run = Recorded.of(
                at(),
                Recorded.Order.RUN,
                "run",
                Facts.of()
                        .and("date", runDate.equals(account.day(at())) ? null : runDate)
                        .and("approval", needed())
                        .and("approve", isProposed() || isCancelled() || isApprovedLater() ? false : null)
                        .and("edit", edited ? List.of(edit(account)) : null));
        return hasFailed() ? run.remarked("not told: the step of this run failed") : run;
    }

    /** Other accounts may have asked for it; what goes on by itself loses its ground only where it is made to wait. */
    private String needed() {
        if (waited || lostGround()) {
            return approval.equals("NONE") ? "FINANCE" : approval;
        }
        return !isLeft() && step.equals("REMIND") ? "NONE" : null;
    }

    private boolean isApprovedLater() {
        return lostGround()
                || waited
                        && approvedAt != null
                        && Duration.between(proposedAt, approvedAt).compareTo(AT_ONCE) > 0;
    }

    private boolean hasFailed() {
        return "FAILED".equals(state) || "LOST_GROUND".equals(state) && doneAt == null;
    }

    private boolean lostGround() {
        return "LOST_GROUND".equals(state) && doneAt != null;
    }

    private boolean isLeftOutByPerson() {
        return edited && state.equals("LEFT_OUT");
    }

    private Facts edit(ExportedAccount account) {
        if (isLeftOutByPerson()) {
            return account.debtor().and("leave-out", true);
        }
        boolean lowered = "DUNNING".equals(purpose) && ("reminder-" + level).equals(template);
        return account.debtor().and("level", lowered ? level : null).and("channel", channel);
    }

    private static Recorded decision(OffsetDateTime at, String outcome) {
        return Recorded.of(
                at.toInstant(),
                Recorded.Order.DECISION,
                "task",
                Facts.of()
                        .and("name", "Task_ApproveRun")
                        .and("by", "lead")
                        .and("outcome", outcome)
                        .and("fields", outcome.equals("cancel") ? Facts.of().and("reason", "Cancelled") : null));
    }
}
