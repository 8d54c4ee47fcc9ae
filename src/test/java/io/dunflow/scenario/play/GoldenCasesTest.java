package io.dunflow.scenario.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Holds the table of golden cases in bpmn/README.md against the scenarios. */
class GoldenCasesTest {

    private static final Path BPMN = Path.of("bpmn");

    /** All cases there are; their numbers have gaps. */
    private static final List<String> NUMBERS = List.of(
            "1 2 3 4 6 7 8 10 14 15 16 18 19 20 21 22 23 24 25 26 28 30 31 32 33 34 35 36 39 42 43 45 47 48 49 50 51 54"
                    .concat(" 55 57 58 59 60 61 65 66 68 69 70 71 73 74 76 77 78 82 84 87 89 90 91 92a 92b 92d 92e 92f")
                    .concat(" 92g 92h 92i 92j 92k 92l 93 98")
                    .split(" "));

    private static final Pattern ROW = Pattern.compile("\\| (\\d+[a-l]?) \\| [^|]+ \\| ([^|]+) \\|");
    private static final Pattern TEST = Pattern.compile("\\((\\.\\./src/test/[^)]+Test\\.java)\\)");
    private static final Pattern LINK = Pattern.compile("\\(scenarios/([^)]+)\\)");

    @Test
    void everyCaseHasAScenarioThatNamesItOrAReason() throws IOException {
        var cells = table();

        assertThat(cells.keySet()).containsExactlyInAnyOrderElementsOf(NUMBERS);
        cells.forEach((row, cell) -> {
            var files = LINK.matcher(cell).results().map(link -> link.group(1)).toList();
            var tests = TEST.matcher(cell)
                    .results()
                    .map(link -> BPMN.resolve(link.group(1)))
                    .toList();
            assertThat(tests).as("row %s", row).allMatch(Files::exists);
            if (files.isEmpty() && tests.isEmpty()) {
                assertThat(cell).as("row %s", row).matches("(waits|not told yet).*");
            }
            files.forEach(file -> assertThat(rows(BPMN.resolve("scenarios").resolve(file)))
                    .as("%s, for row %s", file, row)
                    .contains(row));
        });
    }

    @Test
    void whatAScenarioSaysItProvesStandsInTheTable() throws IOException {
        var cells = table();
        try (var files = Files.walk(BPMN.resolve("scenarios"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                var name = BPMN.relativize(file).toString().replace('\\', '/');
                rows(file).forEach(row -> assertThat(cells.getOrDefault(row, ""))
                        .as("row %s, which %s says it proves", row, name)
                        .contains("(" + name + ")"));
            }
        }
    }

    private static Map<String, String> table() throws IOException {
        var cells = new TreeMap<String, String>();
        for (var line : Files.readAllLines(BPMN.resolve("README.md"))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                cells.put(row.group(1), row.group(2));
            }
        }
        return cells;
    }

    private static List<String> rows(Path scenario) {
        try (var text = Files.newBufferedReader(scenario)) {
            Map<String, Object> written = new Yaml().load(text);
            return Stream.ofNullable((List<?>) written.get("rows"))
                    .flatMap(List::stream)
                    .map(Object::toString)
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new AssertionError(scenario + " cannot be read: it stands in the table of bpmn/README.md", e);
        }
    }
}
