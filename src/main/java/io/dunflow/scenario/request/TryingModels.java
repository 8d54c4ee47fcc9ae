package io.dunflow.scenario.request;

import io.dunflow.models.ScenarioTrial;
import io.dunflow.scenario.play.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Plays scenarios on proposed models: in a program of its own, because the engine's clock is one for each. */
@Component
class TryingModels implements ScenarioTrial {

    private final ShippedScenarios shipped;

    TryingModels(ShippedScenarios shipped) {
        this.shipped = shipped;
    }

    /** One at a time: each has a database and an engine of its own. */
    @Override
    public synchronized List<Outcome> run(Map<String, byte[]> models, Map<String, byte[]> scenarios) {
        try {
            var folder = Files.createTempDirectory("dunflow-trial");
            try {
                var trial = new TrialFolder(folder);
                trial.layOut(shipped, models, scenarios);
                return trial.hasScenarios() ? new TrialProgram(trial).play() : List.of();
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
