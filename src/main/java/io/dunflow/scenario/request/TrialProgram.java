package io.dunflow.scenario.request;

import io.dunflow.models.ScenarioTrial;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** This program once more, with the command {@code scenario}. */
record TrialProgram(TrialFolder trial) {

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int NOT_UNDERSTOOD = 2;
    private static final int MOST_LINES = 200;

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

    private int run() {
        return new ChildProgram(PATIENCE)
                .run(
                        trial.folder(),
                        List.of(
                                trial.scenarios().toString(),
                                "--models=" + trial.models(),
                                "--junit=" + trial.report()));
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
