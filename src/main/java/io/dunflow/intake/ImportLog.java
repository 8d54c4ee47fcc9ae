package io.dunflow.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells operators about imports: one line each and counters, without anything that stands in the file. */
@Component
class ImportLog {

    private static final Logger log = LoggerFactory.getLogger(ImportLog.class);

    private final MeterRegistry meters;

    ImportLog(MeterRegistry meters) {
        this.meters = meters;
    }

    ImportReport ended(ImportReport report) {
        count(report, "accepted", report.accepted());
        count(report, "rejected", report.rejected());
        count(report, "unchanged", report.unchanged());
        var seconds = Duration.between(report.startedAt(), report.endedAt()).toMillis() / 1000.0;
        log.info(
                "Import {} of {} {}: {} rows read, {} accepted, {} unchanged, {} rejected, in {} s",
                report.id(),
                report.kind().word(),
                report.state(),
                report.rowsRead(),
                report.accepted(),
                report.unchanged(),
                report.rejected(),
                seconds);
        return report;
    }

    RuntimeException failed(long id, RuntimeException e) {
        log.error("Import {} FAILED", id, e);
        return e;
    }

    private void count(ImportReport report, String result, long rows) {
        meters.counter("dunflow.import.rows", "kind", report.kind().word(), "result", result)
                .increment(rows);
    }
}
