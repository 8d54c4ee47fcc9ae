package io.dunflow.process.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sets the one clock of domain and engine, in a demo and in tests. It starts where {@code dunflow.clock.start} says or
 * where it was left, whichever is later: what happened is never in the future.
 */
@Component
@ConditionalOnProperty("dunflow.clock.movable")
public class MovableClock implements SmartLifecycle {

    private static final String KEPT_EVERY = "PT5S";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Instant start;
    private volatile boolean running;

    MovableClock(JdbcClient jdbc, Clock clock, @Value("${dunflow.clock.start:#{null}}") Instant start) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.start = start;
    }

    /** Before anything else of the application looks at the time. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        Stream.of(start, left())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .ifPresent(this::set);
        running = true;
    }

    @Override
    public void stop() {
        keep();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /**
     * Sets the time, from where it goes on as time does. The disk is not waited for: whatever is done at the new time
     * and reaches the disk comes after the position in the log.
     */
    public void set(Instant instant) {
        // Rounded up: a moment before the instant what is due then would not be done, and a moment later no longer
        // come.
        ClockUtil.offset(
                Duration.between(Instant.now(), instant).plusNanos(999_999).toMillis());
        keep("set_config('synchronous_commit', 'off', true)");
    }

    /** Sets the time back to when it last was that; what nothing was committed in need not have passed. */
    void setBack(Instant instant) {
        ClockUtil.offset(Duration.between(Instant.now(), instant).toMillis());
    }

    /** Names what is committed: with the same answer, nothing was in between. */
    String committed() {
        return jdbc.sql("select pg_current_snapshot()::text")
                .query(String.class)
                .single();
    }

    /** Also every few seconds, so that after a crash the time goes on near where it was. */
    @Scheduled(fixedDelayString = KEPT_EVERY, initialDelayString = KEPT_EVERY)
    void keep() {
        keep("current_setting('synchronous_commit')");
    }

    /** One statement, hence one transaction, to which the setting is local. */
    private void keep(String setting) {
        jdbc.sql("insert into clock_position (at) select :at::timestamptz from " + setting
                        + " on conflict (only_row) do update set at = excluded.at")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A crash may have come just before the next time it was kept: no later than this was anything done. */
    private Instant left() {
        return jdbc.sql("select at from clock_position")
                .query((row, n) -> row.getTimestamp("at")
                        .toInstant()
                        .plus(Duration.parse(KEPT_EVERY).multipliedBy(2)))
                .optional()
                .orElse(null);
    }
}
