package io.dunflow.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the pages: complete in both languages, and one for each reason that the shipped tables give. */
class MessagesTest {

    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z.]+)[}(]");
    private static final Pattern MODEL =
            Pattern.compile("<(?:bpmn:process|process|decision) [^>]*?id=\"([^\"]+)\"[^>]*?name=\"([^\"]+)\"");
    private static final Pattern COMPUTED = Pattern.compile("\"dataSource\": \"=([^\"]+)\"|\\{\\{(\\w+)}}");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])([a-z]\\w+)(?!\\w|:)");
    private static final Pattern OUTPUT =
            Pattern.compile("<outputEntry[^>]*>\\s*<text>\"([A-Z_]{4,})\"</text>", Pattern.MULTILINE);

    @Test
    void germanAndEnglishHaveTheSameKeys() {
        assertThat(german().stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english().stringPropertyNames());
    }

    @Test
    void everyKeyOfATemplateIsThere() throws IOException {
        var known = english();
        known.putAll(load("security-messages.properties"));
        try (var templates = Files.walk(Path.of("src/main/resources/templates"))) {
            var used = templates
                    .filter(Files::isRegularFile)
                    .flatMap(file -> KEY.matcher(read(file)).results())
                    .map(match -> match.group(1));

            assertThat(new TreeSet<>(used.toList())).isSubsetOf(known.stringPropertyNames());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"item-level", "account-step", "policy-choice", "account-standing"})
    void everyReasonOfATableIsSaidInWords(String table) {
        var codes = OUTPUT.matcher(read(Path.of("dmn", table + ".dmn")))
                .results()
                .map(match -> match.group(1))
                .filter(code ->
                        code.contains("_") && !List.of("PRE_DUE", "OFFER_PLAN").contains(code));

        assertThat(codes.distinct().map(code -> "reason." + code))
                .isSubsetOf(english().stringPropertyNames());
    }

    @Test
    void everyReasonForAnApprovalIsSaidInWords() {
        var codes = OUTPUT.matcher(read(Path.of("dmn/approval.dmn")))
                .results()
                .map(match -> match.group(1))
                .filter(code -> !List.of("NONE", "LEAD", "FINANCE").contains(code));

        assertThat(codes.distinct().map(code -> "approvalReason." + code))
                .isSubsetOf(english().stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bpmn", "dmn"})
    void everyShippedModelIsNamedAsItNamesItself(String folder) throws IOException {
        try (var models = Files.list(Path.of(folder))) {
            var named = models.filter(file -> file.toString().endsWith(folder))
                    .map(file -> MODEL.matcher(read(file)))
                    .filter(Matcher::find)
                    .collect(Collectors.toMap(model -> "modelName." + model.group(1), model -> model.group(2)));

            assertThat(named).isNotEmpty();
            assertThat(Map.<Object, Object>copyOf(english())).containsAllEntriesOf(named);
        }
    }

    @Test
    void everyStateHasItsWord() {
        var names = Stream.of(
                        names("lineState", io.dunflow.dunning.LineState.values()),
                        names("runState", io.dunflow.dunning.RunState.values()),
                        names("step", io.dunflow.dunning.Step.values()),
                        names("stage", io.dunflow.dunning.Stage.values()),
                        names("call", io.dunflow.worklist.CallOutcome.values()),
                        names("entry", io.dunflow.ledger.EntryKind.values()))
                .flatMap(stream -> stream);

        assertThat(names).isSubsetOf(english().stringPropertyNames());
    }

    /** Whoever completes a task that changed meanwhile is told what of it changed. */
    @Test
    void everythingThatAFormShowsHasItsLabel() throws IOException {
        try (var forms = Files.list(Path.of("bpmn"))) {
            var shown = forms.filter(file -> file.toString().endsWith(".form"))
                    .flatMap(file -> COMPUTED.matcher(read(file)).results())
                    .flatMap(computed -> NAME.matcher(computed.group(1) == null ? computed.group(2) : computed.group(1))
                            .results())
                    .map(name -> "shown." + name.group(1));

            assertThat(new TreeSet<>(shown.toList()))
                    .contains("shown.debtorName", "shown.accountUrl")
                    .isSubsetOf(english().stringPropertyNames());
        }
    }

    private static Stream<String> names(String group, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> group + "." + value.name());
    }

    private static Properties english() {
        return load("messages.properties");
    }

    private static Properties german() {
        return load("messages_de.properties");
    }

    private static Properties load(String name) {
        var properties = new Properties();
        try (var stream = MessagesTest.class.getResourceAsStream("/" + name)) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
