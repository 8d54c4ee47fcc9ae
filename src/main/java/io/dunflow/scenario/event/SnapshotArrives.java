package io.dunflow.scenario.event;

import io.dunflow.intake.Kind;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code snapshot}: all open items as another system saw them at one moment. */
@Component
class SnapshotArrives implements EventKind {

    private final TakingInFiles files;

    SnapshotArrives(TakingInFiles files) {
        this.files = files;
    }

    @Override
    public String word() {
        return "snapshot";
    }

    @Override
    public void happen(Part what, Scene scene) {
        files.take(
                what,
                Kind.OPEN_ITEMS,
                asOf(what, scene),
                what.flag("close-missing", false),
                FileArrives.content(what, scene));
    }

    private static Optional<Instant> asOf(Part what, Scene scene) {
        return what.text("as-of")
                .map(text ->
                        moment(text, what).atZone(scene.creditor(what).zone()).toInstant());
    }

    private static LocalDateTime moment(String text, Part what) {
        try {
            return text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw what.get("as-of").refused("'" + text + "' is not a moment such as 2026-03-02T18:00");
        }
    }
}
