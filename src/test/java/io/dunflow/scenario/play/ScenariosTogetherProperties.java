package io.dunflow.scenario.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Together the scenarios run all that is shipped, and draw its picture. No random histories: it is one of the properties
 * because these are tried when both halves have been played.
 */
@Tag("properties")
class ScenariosTogetherProperties {

    private static final Path COVERAGE = Path.of("target/scenario-coverage");

    private static Coverage coverage;

    @BeforeAll
    static void together() throws IOException {
        coverage = new Coverage(together("node "), together("rule "));
        CoverageReport.write(COVERAGE, coverage);
    }

    @Test
    void everyFlowNodeIsRunByAScenario() {
        assertThat(missing("node ", coverage.nodes())).isEmpty();
    }

    @Test
    void everyRowIsRunByAScenarioButThoseThatNothingCanReachYet() throws IOException {
        assertThat(missing("rule ", coverage.rules())).isEqualTo(notReached());
    }

    @Test
    void thePictureOfTheReadmeIsWhatTheScenarioGives() throws IOException {
        var shown = PlayedScenarios.SCENARIOS.resolve("living-example.svg");
        var drawn = PlayedScenarios.HALVES.stream()
                .map(PlayedScenarios::picture)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();

        assertThat(Files.readString(drawn))
                .as("To renew it: java -jar target/dunflow.jar scenario bpmn/scenarios/living-example.yaml --timeline="
                        + shown)
                .isEqualTo(Files.readString(shown));
    }

    /** What neither half ran is missing. */
    private static Map<String, Coverage.Covered> together(String kind) throws IOException {
        var all = new LinkedHashMap<String, Set<String>>();
        var missing = new ArrayList<Set<String>>();
        for (var half : PlayedScenarios.HALVES) {
            var folder = PlayedScenarios.folder(half).resolve("coverage");
            assertThat(folder.resolve("missing.txt"))
                    .as("Play both halves of the scenarios first")
                    .exists();
            missing.add(lines(folder.resolve("missing.txt"), kind));
            Stream.concat(lines(folder.resolve("ran.txt"), kind).stream(), missing.get(missing.size() - 1).stream())
                    .map(line -> line.split(" "))
                    .forEach(line -> all.computeIfAbsent(line[1], model -> new TreeSet<>())
                            .add(line[2]));
        }
        var covered = new LinkedHashMap<String, Coverage.Covered>();
        all.forEach((model, ids) -> covered.put(
                model,
                new Coverage.Covered(
                        ids.stream().toList(),
                        ids.stream()
                                .filter(id ->
                                        missing.stream().allMatch(lines -> lines.contains(kind + model + " " + id)))
                                .toList())));
        return covered;
    }

    private static Set<String> lines(Path file, String kind) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(kind)).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> missing(String kind, Map<String, Coverage.Covered> models) {
        var missing = new TreeSet<String>();
        models.forEach((model, covered) -> covered.missing().forEach(id -> missing.add(kind + model + " " + id)));
        return missing;
    }

    /** Each line of the list names a row and, after a colon, why nothing reaches it. */
    private static Set<String> notReached() throws IOException {
        try (var lines = Files.lines(Path.of("src/test/resources/rows-not-reached.txt"))) {
            return lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(": ", 2))
                    .peek(line -> assertThat(line).as(line[0]).hasSize(2))
                    .map(line -> line[0])
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
