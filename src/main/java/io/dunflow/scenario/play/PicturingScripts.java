package io.dunflow.scenario.play;

import io.dunflow.scenario.picture.DrawingTimelines;
import io.dunflow.scenario.script.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Draws the timeline of a scenario into a file, as far as it was played. */
@Component
@ConditionalOnProperty("dunflow.stage")
class PicturingScripts {

    private static final String SVG = ".svg";

    private final DrawingTimelines drawing;
    private final Clock clock;

    PicturingScripts(DrawingTimelines drawing, Clock clock) {
        this.drawing = drawing;
        this.clock = clock;
    }

    /**
     * Draws the scenario that was played last.
     *
     * @param place a file that ends with {@code .svg}, or a folder, where the picture is called like the
     *     scenario and its folder
     */
    void draw(Script script, Path place) {
        var from = script.timeline().get(0).on();
        var to = LocalDate.ofInstant(clock.instant(), PlayingScripts.zone(script));
        write(file(script, place), drawing.draw(script.name(), from, to));
    }

    private static Path file(Script script, Path place) {
        var name = Path.of(script.file()).getFileName().toString().replaceFirst("\\.ya?ml$", "") + SVG;
        return place.toString().endsWith(SVG)
                ? place
                : place.resolve(script.folder().toAbsolutePath().getFileName()).resolve(name);
    }

    private static void write(Path file, String picture) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
