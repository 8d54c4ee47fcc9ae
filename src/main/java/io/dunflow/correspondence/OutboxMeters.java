package io.dunflow.correspondence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many notices are in each state, and how long the oldest that may leave has been waiting. */
@Component
class OutboxMeters implements MeterBinder {

    private static final long FRESH_NANOS = Duration.ofSeconds(15).toNanos();

    private final JdbcClient jdbc;
    private final Clock clock;
    private Figures figures = new Figures(Map.of(), 0, System.nanoTime() - 2 * FRESH_NANOS);

    OutboxMeters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var state : NoticeState.values()) {
            Gauge.builder("dunflow.notices", () -> figures().states().getOrDefault(state.name(), 0L))
                    .description("Notices by state")
                    .tag("state", state.name())
                    .register(registry);
        }
        Gauge.builder("dunflow.outbox.age", () -> figures().age())
                .description("How long the oldest notice that may leave has been waiting")
                .baseUnit("seconds")
                .register(registry);
    }

    /** One look at the table for all gauges of a scrape. */
    private synchronized Figures figures() {
        if (System.nanoTime() - figures.readAt() > FRESH_NANOS) {
            figures = new Figures(states(), age(), System.nanoTime());
        }
        return figures;
    }

    private Map<String, Long> states() {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("select state, count(*) as notices from notice group by state").query(row -> {
            counts.put(row.getString("state"), row.getLong("notices"));
        });
        return counts;
    }

    private double age() {
        return jdbc.sql(
                        """
                        select coalesce(extract(epoch from :now - min(next_attempt_at)), 0) from notice
                        where state in ('QUEUED', 'SENDING') and next_attempt_at <= :now
                        """)
                .param("now", Utc.of(clock.instant()))
                .query(Double.class)
                .single();
    }

    /** What was read, and when by the machine's clock. */
    private record Figures(Map<String, Long> states, double age, long readAt) {}
}
