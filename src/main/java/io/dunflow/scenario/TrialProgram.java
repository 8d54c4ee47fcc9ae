package io.dunflow.scenario;

import io.dunflow.models.ScenarioTrial;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** This program once more, with the command {@code scenario}. */
record TrialProgram(TrialFolder trial) {

    /** For tests: the class path to run on when it is not this program's own. */
    static final String CLASS_PATH = "dunflow.trial.class.path";

    private static final String LAUNCHERS = "org.springframework.boot.loader";
    private static final long PATIENCE_MINUTES = 20;
    private static final int NOT_UNDERSTOOD = 2;
    private static final int MOST_LINES = 200;

    /** What a database or a mail server of this server is called stays here. */
    private static final Set<String> KEPT = Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TMPDIR", "TZ");

    List<ScenarioTrial.Outcome> play() throws IOException {
        int code = run();
        if (code == NOT_UNDERSTOOD || !Files.exists(trial.report())) {
            return List.of(new ScenarioTrial.Outcome(
                    code == NOT_UNDERSTOOD ? "A scenario cannot be understood" : "The scenarios could not be played",
                    false,
                    output()));
        }
        return TrialReport.read(trial.report()).stream().map(this::told).toList();
    }

    private int run() throws IOException {
        var program = new ProcessBuilder(command())
                .directory(trial.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(trial.output().toFile());
        program.environment().keySet().retainAll(KEPT);
        var process = program.start();
        try {
            if (process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
        return -1;
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(program(System.getProperty(CLASS_PATH, System.getProperty("java.class.path"))));
        command.addAll(List.of(
                "scenario", trial.scenarios().toString(), "--models=" + trial.models(), "--junit=" + trial.report()));
        return command;
    }

    /** As this program was started: as a jar, as a jar that was unpacked, or on a class path. */
    private static List<String> program(String classPath) {
        if (classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)) {
            return List.of("-jar", absolute(classPath));
        }
        var started = System.getProperty("sun.java.command", "").split(" ")[0];
        return List.of("-cp", absolute(classPath), started.startsWith(LAUNCHERS) ? started : "io.dunflow.Dunflow");
    }

    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private ScenarioTrial.Outcome told(ScenarioTrial.Outcome outcome) {
        return new ScenarioTrial.Outcome(outcome.scenario(), outcome.passed(), lasting(outcome.timeline()));
    }

    /** Its last words. */
    private String output() throws IOException {
        var lines = Files.readAllLines(trial.output());
        return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size()).stream()
                .map(this::lasting)
                .collect(Collectors.joining("\n"));
    }

    /** Without the folder, which is gone when somebody reads it. */
    private String lasting(String text) {
        return text.replace(trial.scenarios() + File.separator, "");
    }
}
