package io.dunflow.scenario.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.process.model.FourthReminder;
import io.dunflow.scenario.request.ChildProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A designer tries a change of the models by a scenario of his own, before anybody else sees it. */
class FourthReminderScenarioIT {

    @TempDir
    Path folder;

    @Test
    void theScenarioPassesOnTheChangedModelsAndFailsOnTheShippedOnes() throws Exception {
        FourthReminder.in(folder);

        assertThat(played("--models=" + folder)).endsWith("1 passed, 0 failed");
        assertThat(played("--models=" + Path.of("").toAbsolutePath())).endsWith("0 passed, 1 failed");
    }

    private String played(String models) throws Exception {
        var scenario = folder.resolve("bpmn/scenarios/fourth-reminder.yaml");
        new ChildProgram(Duration.ofMinutes(5)).run(folder, List.of(scenario.toString(), models));
        return Files.readString(folder.resolve("output.txt")).strip();
    }
}
