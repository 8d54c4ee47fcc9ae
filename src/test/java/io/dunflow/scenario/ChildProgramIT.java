package io.dunflow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

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
        Awaitility.await().atMost(Duration.ofMinutes(4)).until(this::hasPlayedOne);
        assertThat(databases()).hasSize(1);

        playing.interrupt();
        playing.join();

        assertThat(databases()).isEmpty();
        assertThat(ProcessHandle.allProcesses()
                        .flatMap(process -> process.info().commandLine().stream())
                        .filter(line -> line.contains(folder.toString())))
                .isEmpty();
    }

    private boolean hasPlayedOne() throws IOException {
        var output = folder.resolve("output.txt");
        return Files.exists(output) && Files.readString(output).contains("ok ");
    }

    /** A server that was killed leaves this file behind. */
    private List<Path> databases() {
        try (var files = Files.find(folder, 8, (file, attributes) -> file.endsWith("postmaster.pid"))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
