package io.dunflow.dunning;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the runs are that execute now: their lines by state. */
@Component
class RunMeters implements MeterBinder {

    private final JdbcClient jdbc;

    RunMeters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var state : LineState.values()) {
            Gauge.builder("dunflow.run.progress", () -> lines(state))
                    .description("Lines of the runs that execute now, by state")
                    .tag("state", state.name())
                    .register(registry);
        }
    }

    private long lines(LineState state) {
        return jdbc.sql(
                        """
                        select count(*) from run_line l join dunning_run r on r.id = l.run_id
                        where r.state = 'RUNNING' and l.state = :state
                        """)
                .param("state", state.name())
                .query(Long.class)
                .single();
    }
}
