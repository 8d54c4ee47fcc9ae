package io.dunflow.scenario.request;

import io.dunflow.scenario.scene.EventRefused;
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
public final class ChildProgram {

    /** For tests: the class path to run on when it is not this program's own. */
    static final String CLASS_PATH = "dunflow.trial.class.path";

    private static final String LAUNCHERS = "org.springframework.boot.loader";

    /** What a program needs of the environment; settings of this server stay with it. */
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "HOME", "USER", "TMPDIR", "TZ", "LANG", "LC_ALL");

    /** For what was asked to end. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Duration patience;

    public ChildProgram(Duration patience) {
        this.patience = patience;
    }

    /**
     * Runs it to its end.
     *
     * @param folder in which it runs, and in which {@code output.txt} and {@code temp} are written
     * @return its exit code
     * @throws EventRefused when it does not end in time
     */
    public int run(Path folder, List<String> arguments) {
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

    /** It is asked first, so that it ends its database; what does not hear is killed. */
    private static void end(Process process) {
        if (process.isAlive()) {
            var children = process.descendants().toList();
            process.destroy();
            process.onExit()
                    .completeOnTimeout(process, GRACE.toSeconds(), TimeUnit.SECONDS)
                    .join();
            process.destroyForcibly();
            process.onExit().join();
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static List<String> command(String temp, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(BriefProgram.OPTIONS);
        command.add("-Djava.io.tmpdir=" + temp);
        command.addAll(program(System.getProperty(
                CLASS_PATH, System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")))));
        command.add(Rehearsal.NAME);
        command.addAll(arguments);
        return command;
    }

    /** As this program was started: as a jar, as a jar that was unpacked, or on a class path. */
    private static List<String> program(String classPath) {
        if (isJar(classPath)) {
            return List.of("-jar", absolute(classPath));
        }
        var started = System.getProperty("sun.java.command", "").split(" ")[0];
        return List.of("-cp", absolute(classPath), started.startsWith(LAUNCHERS) ? started : "io.dunflow.Dunflow");
    }

    static boolean isJar(String classPath) {
        return classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator);
    }

    /** The program runs in another folder. */
    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
