package io.dunflow.scenario.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dunflow.scenario.request.ChildProgram;
import io.dunflow.scenario.script.ReadingScripts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Element;

/**
 * Plays half of the scenarios in a JVM of their own; each is a test. Two classes play one half each, so that the two JVMs of
 * the build share them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlayedScenarios {

    static final Path SCENARIOS = Path.of("bpmn/scenarios").toAbsolutePath();
    static final List<String> HALVES = List.of("first", "second");

    private static final Path FOLDER = Path.of("target/scenarios").toAbsolutePath();

    private final String half;
    private final Path folder;

    private List<Element> cases;

    PlayedScenarios(String half) {
        this.half = half;
        this.folder = folder(half);
    }

    /** Where a half is played, and writes what it ran and drew. */
    static Path folder(String half) {
        return FOLDER.resolve(half);
    }

    /** The picture of the README, where this half has drawn it. */
    static Path picture(String half) {
        return folder(half).resolve("pictures/scenarios/living-example.svg");
    }

    @BeforeAll
    void play() throws Exception {
        Files.createDirectories(folder);
        var report = folder.resolve("report.xml");
        Files.deleteIfExists(report);
        Files.deleteIfExists(folder.resolve("coverage/missing.txt"));
        Files.deleteIfExists(picture(half));
        var arguments = new ArrayList<>(files());
        arguments.addAll(List.of(
                "--junit=" + report,
                "--coverage=" + folder.resolve("coverage"),
                "--timeline=" + folder.resolve("pictures")));

        int code = new ChildProgram(Duration.ofMinutes(20)).run(folder, arguments);

        assertThat(report).as(Files.readString(folder.resolve("output.txt"))).exists();
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
        var output = Files.readAllLines(folder.resolve("output.txt"));

        assertThat(output.get(output.size() - 1)).matches("\\d+ passed, \\d+ failed");
    }

    /** Every second file in their order: neighbours, which take about as long, come apart. */
    private List<String> files() {
        var all = ReadingScripts.yaml(SCENARIOS);
        return IntStream.range(0, all.size())
                .filter(n -> n % HALVES.size() == HALVES.indexOf(half))
                .mapToObj(n -> all.get(n).toString())
                .toList();
    }

    private static URI file(Element one) {
        return Path.of(one.getAttribute("classname")).toUri();
    }

    private static String failure(Element one) {
        var failures = one.getElementsByTagName("failure");
        return failures.getLength() == 0 ? "" : "\n" + failures.item(0).getTextContent();
    }
}
