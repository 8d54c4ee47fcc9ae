package io.dunflow.resolution.correction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many letters were wrong, and what became of their corrections. */
@Component
class CorrectionMeters implements MeterBinder {

    private final JdbcClient jdbc;

    CorrectionMeters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var state : CorrectionState.values()) {
            Gauge.builder("dunflow.corrections", () -> count(state))
                    .description("Corrections of letters that later knowledge disproved, by state")
                    .tag("state", state.name())
                    .register(registry);
        }
    }

    private long count(CorrectionState state) {
        return jdbc.sql("select count(*) from correction where state = ?")
                .param(state.name())
                .query(Long.class)
                .single();
    }
}
