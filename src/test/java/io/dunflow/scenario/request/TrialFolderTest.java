package io.dunflow.scenario.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialFolderTest {

    @TempDir
    Path temporary;

    @Test
    void aGivenScenarioTakesThePlaceOfTheShippedOneOfItsName() throws IOException {
        var shipped = Files.createDirectories(temporary.resolve("shipped/reminders"));
        Files.writeString(shipped.resolve("first.yaml"), "shipped");
        Files.writeString(shipped.resolve("second.yaml"), "shipped");
        var trial = new TrialFolder(Files.createDirectory(temporary.resolve("trial")));

        trial.layOut(
                new ShippedScenarios(shipped.getParent().toString()),
                Map.of("dmn/item-level.dmn", bytes("table")),
                Map.of("scenarios/first.yaml", bytes("given"), "scenarios/third.yaml", bytes("given")));

        assertThat(trial.scenarios().resolve("reminders/first.yaml")).hasContent("given");
        assertThat(trial.scenarios().resolve("reminders/second.yaml")).hasContent("shipped");
        assertThat(trial.scenarios().resolve("third.yaml")).hasContent("given");
        assertThat(trial.models().resolve("dmn/item-level.dmn")).hasContent("table");
    }

    @Test
    void theTablesOfAGivenScenarioLieBesideItWhereverItLies() throws IOException {
        var shipped = Files.createDirectories(temporary.resolve("shipped/reminders"));
        Files.writeString(shipped.resolve("first.yaml"), "shipped");
        var trial = new TrialFolder(Files.createDirectory(temporary.resolve("trial")));

        trial.layOut(
                new ShippedScenarios(shipped.getParent().toString()),
                Map.of(),
                Map.of(
                        "scenarios/first.yaml", bytes("given"),
                        "scenarios/third.yaml", bytes("given"),
                        "scenarios/policies/mine/item-level.dmn", bytes("table")));

        assertThat(trial.scenarios().resolve("reminders/policies/mine/item-level.dmn"))
                .hasContent("table");
        assertThat(trial.scenarios().resolve("policies/mine/item-level.dmn")).hasContent("table");
    }

    @Test
    void aFolderThatIsNotThereIsNamedInsteadOfTryingNothing() throws IOException {
        var trial = new TrialFolder(Files.createDirectory(temporary.resolve("trial")));
        var nowhere = new ShippedScenarios(temporary.resolve("nowhere").toString());

        assertThatThrownBy(() -> trial.layOut(nowhere, Map.of(), Map.of()))
                .hasMessageContaining("nowhere")
                .hasMessageContaining("dunflow.scenarios.location");
    }

    @Test
    void thoseInTheProgramAreTriedWhereverItIsStarted() throws IOException {
        var trial = new TrialFolder(Files.createDirectory(temporary.resolve("trial")));

        trial.layOut(new ShippedScenarios("classpath:bpmn/scenarios"), Map.of(), Map.of());

        assertThat(trial.scenarios().resolve("living-example.yaml")).exists();
        assertThat(trial.scenarios().resolve("settlements/approval.yaml")).exists();
    }

    @Test
    void aReportTellsTheTimelineOfWhatFailed() throws IOException {
        var report = temporary.resolve("report.xml");
        Files.writeString(
                report,
                """
                <?xml version="1.0"?><testsuite name="scenarios" tests="2" failures="1">
                <testcase classname="a/first.yaml" name="First" time="0.1"></testcase>
                <testcase classname="a/second.yaml" name="Second" time="0.1">
                <failure message="line 3">expected &lt;2&gt;
                found 1</failure></testcase></testsuite>
                """);

        assertThat(TrialReport.read(report))
                .satisfiesExactly(first -> assertThat(first.passed()).isTrue(), second -> {
                    assertThat(second.passed()).isFalse();
                    assertThat(second.scenario()).isEqualTo("Second (second.yaml)");
                    assertThat(second.timeline()).contains("expected <2>");
                });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
