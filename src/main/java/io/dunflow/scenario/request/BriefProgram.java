package io.dunflow.scenario.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * This program once more, in a JVM that suits a program which ends soon: optimizing what then hardly runs takes half of
 * the CPU of a rehearsal, or more.
 */
final class BriefProgram {

    /** What such a JVM is told. */
    static final List<String> OPTIONS = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:ReservedCodeCacheSize=256m");

    private BriefProgram() {}

    /** Whether this JVM was told nothing; one that was told something is what somebody wanted. */
    static boolean isWanted() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().isEmpty()
                && ChildProgram.isJar(System.getProperty("java.class.path"));
    }

    /**
     * Runs the program to its end; it reads and writes where this one does, and ends with it.
     *
     * @return its exit code
     */
    static int run(List<String> arguments) {
        try {
            var program = new ProcessBuilder(command(arguments)).inheritIO().start();
            var ending = new Thread(() -> end(program));
            Runtime.getRuntime().addShutdownHook(ending);
            return program.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for its end: it stops its database and removes its files. */
    private static void end(Process program) {
        program.destroy();
        program.onExit().join();
    }

    private static List<String> command(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.add("-jar");
        command.add(System.getProperty("java.class.path"));
        command.addAll(arguments);
        return command;
    }
}
