package io.dunflow.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;

/** Plays all scenarios in a JVM of their own; each is a test, and together they run all that is shipped. */
class ScenariosIT {

    private static final Path SCENARIOS = Path.of("bpmn/scenarios").toAbsolutePath();
    private static final Path COVERAGE = Path.of("target/scenario-coverage").toAbsolutePath();
    private static final Path FOLDER = Path.of("target/scenarios").toAbsolutePath();

    private static final Path PICTURES = FOLDER.resolve("pictures");

    private static List<Element> cases;

    @BeforeAll
    static void play() throws Exception {
        Files.createDirectories(FOLDER);
        var report = FOLDER.resolve("report.xml");
        Files.deleteIfExists(report);

        int code = new ChildProgram(Duration.ofMinutes(20))
                .run(
                        FOLDER,
                        List.of(
                                SCENARIOS.toString(),
                                "--junit=" + report,
                                "--coverage=" + COVERAGE,
                                "--timeline=" + PICTURES));

        assertThat(report).as(Files.readString(FOLDER.resolve("output.txt"))).exists();
        assertThat(code).isLessThan(2);
        var found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getElementsByTagName("testcase");
        cases = IntStream.range(0, found.getLength())
                .mapToObj(n -> (Element) found.item(n))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> scenario() {
        return cases.stream()
                .map(one -> dynamicTest(one.getAttribute("name"), file(one), () -> assertThat(failure(one))
                        .as(failure(one))
                        .isEmpty()));
    }

    @Test
    void theLastLineCountsThem() throws IOException {
        var output = Files.readAllLines(FOLDER.resolve("output.txt"));

        assertThat(output.get(output.size() - 1)).matches("\\d+ passed, \\d+ failed");
    }

    @Test
    void everyFlowNodeIsRunByAScenario() throws IOException {
        assertThat(missing("node ")).isEmpty();
    }

    @Test
    void everyRowIsRunByAScenarioButThoseThatNothingCanReachYet() throws IOException {
        assertThat(missing("rule ")).isEqualTo(notReached());
    }

    @Test
    void thePictureOfTheReadmeIsWhatTheScenarioGives() throws IOException {
        var shown = SCENARIOS.resolve("living-example.svg");

        assertThat(Files.readString(PICTURES.resolve("scenarios/living-example.svg")))
                .as("To renew it: java -jar target/dunflow.jar scenario bpmn/scenarios/living-example.yaml --timeline="
                        + shown)
                .isEqualTo(Files.readString(shown));
    }

    private static Set<String> missing(String kind) throws IOException {
        try (var lines = Files.lines(COVERAGE.resolve("missing.txt"))) {
            return lines.filter(line -> line.startsWith(kind)).collect(Collectors.toCollection(TreeSet::new));
        }
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

    private static URI file(Element one) {
        return Path.of(one.getAttribute("classname")).toUri();
    }

    private static String failure(Element one) {
        var failures = one.getElementsByTagName("failure");
        return failures.getLength() == 0 ? "" : "\n" + failures.item(0).getTextContent();
    }
}
