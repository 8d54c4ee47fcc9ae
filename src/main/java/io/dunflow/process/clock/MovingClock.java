package io.dunflow.process.clock;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.correspondence.Notices;
import io.dunflow.dunning.ByTheClock;
import io.dunflow.dunning.ClosingCases;
import io.dunflow.dunning.FollowUpRuns;
import io.dunflow.dunning.ScheduledRuns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Moves the clock forward as time would: each creditor's scheduled run, each timer and each letter that waited for its
 * hour happens at its own time on the way.
 */
@Component
@ConditionalOnProperty("dunflow.clock.movable")
public class MovingClock {

    /** Each day is lived through: a slip of the finger must not cost centuries. */
    private static final Duration FARTHEST = Duration.ofDays(400);

    private final MovableClock movable;
    private final Clock clock;
    private final ScheduledRuns runs;
    private final FollowUpRuns followUps;
    private final DueJobs jobs;
    private final Notices notices;
    private final ClosingCases closing;
    private final List<ByTheClock> others;
    private final IdentityService identity;
    private final ObjectProvider<JobWorkers> workers;
    private Rest rest;

    MovingClock(
            MovableClock movable,
            Clock clock,
            ScheduledRuns runs,
            FollowUpRuns followUps,
            DueJobs jobs,
            Notices notices,
            ClosingCases closing,
            List<ByTheClock> others,
            IdentityService identity,
            ObjectProvider<JobWorkers> workers) {
        this.others = others;
        this.movable = movable;
        this.clock = clock;
        this.runs = runs;
        this.followUps = followUps;
        this.jobs = jobs;
        this.notices = notices;
        this.closing = closing;
        this.identity = identity;
        this.workers = workers;
    }

    /**
     * Moves to an instant; everything due until then has happened when this returns.
     *
     * @throws ClockRefused when the instant is in the past
     */
    public void to(Instant target) {
        to(target, () -> {});
    }

    /** The same; whoever watches is told each time when all that was due at one instant on the way has happened. */
    synchronized void to(Instant target, Runnable watcher) {
        if (target.isBefore(clock.instant())) {
            throw new ClockRefused(say("clock.back", clock.instant(), target));
        }
        if (target.isAfter(clock.instant().plus(FARTHEST))) {
            throw new ClockRefused(say("clock.far", FARTHEST.toDays(), target));
        }
        undisturbed(() -> {
            settleUnlessDone();
            for (var next = next(target); next.isBefore(target); next = next(target)) {
                movable.set(next);
                settle();
                watcher.run();
            }
            movable.set(target);
            settle();
            watcher.run();
        });
    }

    /** Does what is due now, and moves nowhere. */
    synchronized void stay() {
        undisturbed(this::settleUnlessDone);
    }

    /** What time brings is done by nobody, whoever moved the clock: history must not name that person. */
    private void undisturbed(Runnable work) {
        // Jobs in hand are finished first: executed here as well they would run twice.
        boolean paused = workers.stream().anyMatch(JobWorkers::rest);
        var user = identity.getCurrentAuthentication();
        var caller = SecurityContextHolder.getContext();
        identity.clearAuthentication();
        SecurityContextHolder.clearContext();
        try {
            work.run();
        } finally {
            identity.setAuthentication(user);
            SecurityContextHolder.setContext(caller);
            if (paused) {
                workers.ifAvailable(JobWorkers::work);
            }
        }
    }

    /**
     * Where nothing was committed since it was last found that nothing is due, only the time that went by since could have
     * made something due: it is taken back, rather than all looked at again.
     */
    private void settleUnlessDone() {
        if (rest != null && rest.committed().equals(movable.committed())) {
            movable.setBack(rest.at());
        } else {
            settle();
        }
    }

    /** Does what is due now, until nothing is. */
    private void settle() {
        int done;
        do {
            rest = new Rest(movable.committed(), clock.instant());
            others.forEach(ByTheClock::doDue);
            done = runs.startDue() + jobs.execute() + notices.dispatchDue() + closing.sweep() + followUps.startDue();
        } while (done > 0);
    }

    /** What was committed, and when it was, before it was found that nothing is due. */
    private record Rest(String committed, Instant at) {}

    /**
     * The next instant at which something happens by itself. Follow-up runs and closing cases wait for no hour: they
     * follow from what happens.
     */
    private Instant next(Instant target) {
        return Stream.concat(
                        Stream.of(runs.next(), jobs.nextDueDate(), notices.nextDispatch()),
                        others.stream().map(ByTheClock::next))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .filter(target::isAfter)
                .orElse(target);
    }
}
