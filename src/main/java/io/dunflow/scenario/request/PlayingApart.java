package io.dunflow.scenario.request;

import io.dunflow.scenario.scene.EventRefused;
import io.dunflow.scenario.script.ReadingScripts;
import io.dunflow.scenario.script.ScriptRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Plays scenarios in a program and database of their own, one program at a time, and leaves nothing behind. */
@Component
class PlayingApart {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final ReentrantLock oneAtATime = new ReentrantLock();

    /**
     * Plays all scenarios among these files; whoever comes second waits.
     *
     * @param files content by path, such as {@code dunning/part-payment.yaml} and {@code policies/mine/item-level.dmn}
     * @param models a complete set that counts instead of the shipped one; empty for the shipped one
     * @throws EventRefused when they cannot be understood, or do not end in time
     */
    List<PlayedCase> play(Map<String, byte[]> files, Map<String, byte[]> models) {
        oneAtATime.lock();
        var folder = folder();
        try {
            return play(folder, files, models);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            oneAtATime.unlock();
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    private static List<PlayedCase> play(Path folder, Map<String, byte[]> files, Map<String, byte[]> models)
            throws IOException {
        write(folder.resolve("scenarios"), files);
        refuseWrong(folder.resolve("scenarios"));
        var report = folder.resolve("report.xml");
        var arguments = new ArrayList<>(List.of("scenarios", "--story", "--junit=" + report));
        if (!models.isEmpty()) {
            write(folder.resolve("models"), models);
            arguments.add("--models=" + folder.resolve("models"));
        }
        new ChildProgram(PATIENCE).run(folder, arguments);
        if (!Files.exists(report)) {
            throw new EventRefused(
                    Files.readString(folder.resolve("output.txt")).strip());
        }
        return PlayedCase.in(report);
    }

    /** What cannot be understood needs no program to say so, and nothing outside the folder is read. */
    private static void refuseWrong(Path folder) {
        try {
            ReadingScripts.in(List.of(folder)).stream()
                    .filter(script -> script.policy()
                            .filter(policy -> !policy.startsWith(folder))
                            .isPresent())
                    .forEach(script -> {
                        throw script.root().get("policy").refused("the folder has to lie below the scenarios");
                    });
        } catch (ScriptRefused refused) {
            throw new EventRefused(refused.getMessage().replace(folder + "/", ""));
        }
    }

    private static void write(Path folder, Map<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey()).normalize();
            if (!path.startsWith(folder)) {
                throw new EventRefused(file.getKey() + ": a file has to lie below the scenarios");
            }
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("dunflow-scenarios");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
