package io.dunflow.scenario.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.scenario.scene.EventRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is given up ends its database before it goes. */
class ChildProgramIT {

    @TempDir
    private Path folder;

    @Test
    void isAskedToStopSoThatItsDatabaseStopsWithIt() throws Exception {
        var playing = new Thread(() -> {
            try {
                new ChildProgram(Duration.ofMinutes(5))
                        .run(
                                folder,
                                List.of(Path.of("bpmn/scenarios")
                                        .toAbsolutePath()
                                        .toString()));
            } catch (EventRefused interrupted) {
                // As it has to.
            }
        });
        playing.start();
        Awaitility.await().atMost(Duration.ofMinutes(4)).until(() -> !files(".eml")
                .isEmpty());
        assertThat(files("postmaster.pid")).isNotEmpty();

        playing.interrupt();
        playing.join();

        assertThat(files("postmaster.pid")).isEmpty();
        assertThat(ProcessHandle.allProcesses()
                        .flatMap(process -> process.info().commandLine().stream())
                        .filter(line -> line.contains(folder.toString())))
                .isEmpty();
    }

    /** A database that was killed leaves its {@code postmaster.pid} behind. */
    private List<Path> files(String end) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        } catch (IOException | UncheckedIOException moving) {
            return List.of();
        }
    }
}
