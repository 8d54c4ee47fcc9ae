package io.dunflow.resolution.concession;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often people decided otherwise than the tables. */
@Component
class OverrideMeters implements MeterBinder {

    private static final int DAYS = 30;

    private static final List<String> KINDS = List.of(
            "LEVEL_LOWERED",
            "CHANNEL_CHANGED",
            "LINE_LEFT_OUT",
            "LINE_HELD",
            "LINE_TAKEN_BACK",
            "HOLD",
            "HOLD_BACK_DATED",
            "HOLD_BEYOND_TABLE",
            "HOLD_LIFTED_BACK",
            "DISPUTE_BACK_DATED",
            "CORRECTION_NOT_SENT",
            "PRIORITY",
            "LABEL",
            "LABEL_TAKEN_OFF",
            "CREDIT_GIVEN",
            "LIMIT_KEPT",
            "PARKED_KEPT",
            "PARKED_RETURNED",
            "LIMITATION",
            "PLACEMENT_REFUSED",
            "LEGAL_NOT_SUED");

    private final JdbcClient jdbc;
    private final Clock clock;

    OverrideMeters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var kind : KINDS) {
            Gauge.builder("dunflow.overrides", () -> count(kind))
                    .description("What people decided otherwise than the tables in the last thirty days, by kind")
                    .tag("kind", kind)
                    .register(registry);
        }
    }

    private long count(String kind) {
        return jdbc.sql("select count(*) from every_override where kind = ? and day > ?")
                .params(kind, LocalDate.now(clock).minusDays(DAYS))
                .query(Long.class)
                .single();
    }
}
