package io.dunflow.process.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The clock as scenarios need it: it may start anywhere, and what is due on its way happens. */
@Component
@ConditionalOnProperty("dunflow.stage")
public class StageClock {

    /** Less than what {@link MovingClock} goes at a time. */
    private static final Duration STRIDE = Duration.ofDays(300);

    /** Longer than from reading the clock to moving it. */
    private static final Duration BLINK = Duration.ofSeconds(5);

    private final MovableClock movable;
    private final MovingClock moving;
    private final Clock clock;

    StageClock(MovableClock movable, MovingClock moving, Clock clock) {
        this.movable = movable;
        this.moving = moving;
        this.clock = clock;
    }

    /** Stands at an instant, earlier or later than now; nothing happens. */
    public void standAt(Instant instant) {
        movable.set(instant);
    }

    /**
     * Lets time pass until an instant; one that has passed already only does what is due now.
     *
     * @param watcher is told after each moment on the way at which something was due
     */
    public void passTo(Instant instant, Runnable watcher) {
        while (instant.isAfter(clock.instant().plus(STRIDE))) {
            moving.to(clock.instant().plus(STRIDE), watcher);
        }
        if (instant.isAfter(clock.instant().plus(BLINK))) {
            moving.to(instant, watcher);
        } else {
            settle();
            watcher.run();
        }
    }

    /** Does what is due now. */
    public void settle() {
        moving.stay();
    }
}
