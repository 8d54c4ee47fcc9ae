package io.dunflow.process.clock;

import io.dunflow.process.Unrestricted;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;

/** How many jobs gave up: each waits for a person who looks at its incident in Cockpit. */
@Component
class JobMeters implements MeterBinder {

    private final ManagementService management;
    private final Unrestricted unrestricted;

    JobMeters(ManagementService management, Unrestricted unrestricted) {
        this.management = management;
        this.unrestricted = unrestricted;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("dunflow.jobs.failed", this::failed)
                .description("Jobs of the engine without retries left")
                .register(registry);
    }

    private long failed() {
        return unrestricted.call(
                () -> management.createJobQuery().noRetriesLeft().count());
    }
}
