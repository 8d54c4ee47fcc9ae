package io.dunflow.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.process.lint.Lint;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FourthReminderLintTest {

    @TempDir
    Path folder;

    @Test
    void aFurtherReminderBreaksNoRuleOfTheModels() {
        FourthReminder.in(folder);

        var models = ShippedModels.in(folder.toUri().toString()).files();

        assertThat(models).containsKey("bpmn/texts/en/reminder-4.properties");
        assertThat(Lint.findings(models)).isEmpty();
    }
}
