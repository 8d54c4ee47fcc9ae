package io.dunflow.scenario.event;

import io.dunflow.intake.ImportReport;
import io.dunflow.intake.ImportRequest;
import io.dunflow.intake.Importing;
import io.dunflow.intake.Kind;
import io.dunflow.intake.Mode;
import io.dunflow.scenario.scene.EventRefused;
import io.dunflow.scenario.script.Part;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Imports what a scenario brings as a file or as rows of its own. */
@Component
class TakingInFiles {

    private static final String ACTOR = "finance";

    private final Importing importing;

    TakingInFiles(Importing importing) {
        this.importing = importing;
    }

    /**
     * Takes in rows of our own format.
     *
     * @throws EventRefused when a line of it is
     */
    ImportReport take(Part what, Kind kind, Optional<Instant> asOf, String csv) {
        return take(what, request(what, kind, asOf, false), csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes in what an event brings; what is missing in a snapshot may be closed. */
    ImportReport take(Part what, Kind kind, Optional<Instant> asOf, boolean closeMissing, byte[] content) {
        return take(what, request(what, kind, asOf, closeMissing), content);
    }

    private ImportReport take(Part what, ImportRequest request, byte[] content) {
        var report = importing.run(request, new ByteArrayInputStream(content));
        if (!report.published()) {
            throw new EventRefused(
                    report.lines() == null || report.lines().isEmpty()
                            ? "the file was not taken in: " + report.failure()
                            : report.lines().stream()
                                    .map(finding ->
                                            "line " + finding.line() + ", " + finding.field() + ": " + finding.reason())
                                    .collect(Collectors.joining("; ")));
        }
        return report;
    }

    private static ImportRequest request(Part what, Kind kind, Optional<Instant> asOf, boolean closeMissing) {
        return new ImportRequest(
                kind,
                what.text("mapping").orElse("plain"),
                Mode.of(what.text("mode").orElse(Mode.ALL_OR_NOTHING.word())),
                asOf.orElse(null),
                what.date("complete-through").orElse(null),
                closeMissing,
                what.text("file").orElse(null),
                ACTOR);
    }
}
