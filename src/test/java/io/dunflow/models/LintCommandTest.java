package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.process.lint.LintCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private PrintStream out;

    @BeforeEach
    void listen() {
        out = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
    }

    @Test
    void theShippedModelsHaveNoFindings() {
        assertThat(new LintCommand().run(List.of("bpmn", "dmn"))).isZero();

        assertThat(lines()).containsExactly("0 findings");
    }

    @Test
    void aFolderWithOneChangedTableIsLookedAtAmongTheOthers(@TempDir Path folder) throws IOException {
        var table = Files.readString(Path.of("dmn/charges.dmn"));
        Files.writeString(folder.resolve("charges.dmn"), table.replace("Rule_Switzerland\"", "DecisionRule_1\""));

        assertThat(new LintCommand().run(List.of(folder.toString()))).isEqualTo(1);

        assertThat(lines())
                .containsExactly(
                        "dmn/charges.dmn, DecisionRule_1: has an id that says nothing [row-documented]", "1 findings");
    }

    @Test
    void aFolderThatIsNotThereIsAWrongCall() {
        assertThat(new LintCommand().run(List.of("no-such-folder"))).isEqualTo(2);
        assertThat(new LintCommand().run(List.of())).isEqualTo(2);
    }

    @Test
    void aFolderWithNothingThatIsLookedAtIsAWrongCall(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("reminder-1.properties"), "subject = x");

        assertThat(new LintCommand().run(List.of("dmn", folder.toString()))).isEqualTo(2);
        assertThat(lines()).isEmpty();
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
