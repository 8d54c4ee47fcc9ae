package io.dunflow.scenario;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The command {@code scenario} in a JVM of its own: the engine's clock is one per JVM, and this one's must not move. */
final class ChildProgram {

    /** What a program needs of the environment; settings of this server stay with it. */
    private static final Set<String> ENVIRONMENT =
            Set.of("PATH", "HOME", "TMPDIR", "TZ", "LANG", "LC_ALL", "JAVA_HOME");

    private final Duration patience;

    ChildProgram(Duration patience) {
        this.patience = patience;
    }

    /**
     * Runs it to its end.
     *
     * @param folder in which it runs, and in which {@code output.txt} and {@code temp} are written
     * @return its exit code
     * @throws EventRefused when it does not end in time
     */
    int run(Path folder, List<String> arguments) {
        var temp = folder.resolve("temp").toFile();
        if (!temp.mkdirs() && !temp.isDirectory()) {
            throw new UncheckedIOException(new IOException("No folder could be made: " + temp));
        }
        try {
            var program = new ProcessBuilder(command(temp.toString(), arguments)).directory(folder.toFile());
            program.environment().keySet().retainAll(ENVIRONMENT);
            return await(program.redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output.txt").toFile())
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int await(Process process) {
        try {
            if (process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new EventRefused("It did not end within " + patience.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventRefused("It was interrupted");
        } finally {
            end(process);
        }
    }

    private static void end(Process process) {
        if (process.isAlive()) {
            var children = process.descendants().toList();
            process.destroyForcibly();
            process.onExit().join();
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static List<String> command(String temp, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temp,
                "-cp",
                classPath()));
        // In a jar our classes are below BOOT-INF: its own launcher finds them.
        command.add(isJar() ? "org.springframework.boot.loader.launch.JarLauncher" : "io.dunflow.Dunflow");
        command.add(Rehearsal.NAME);
        command.addAll(arguments);
        return command;
    }

    /** Absolute, for the program runs in another folder. */
    private static String classPath() {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isJar() {
        var path = System.getProperty("java.class.path");
        return path.endsWith(".jar") && !path.contains(File.pathSeparator);
    }
}
