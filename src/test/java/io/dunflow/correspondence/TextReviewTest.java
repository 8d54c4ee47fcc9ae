package io.dunflow.correspondence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a designer may write, and what is said where it is wrong. */
class TextReviewTest {

    private static final String GOOD =
            "subject = {{creditor.name}}: {{total}}\nheading = Overdue\nopening = Hello\nclosing = Thanks\n";

    static Stream<Path> texts() throws IOException {
        return Files.walk(Path.of("bpmn/texts")).filter(Files::isRegularFile);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatWasShippedIsAsItShouldBe(Path file) throws IOException {
        assertThat(TextReview.of(Files.readAllBytes(file))).isEmpty();

        var name = TextName.of(file.toString()).orElseThrow();
        assertThat(TextName.LANGUAGES)
                .allMatch(language -> Files.exists(Path.of(name.in(language).file())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "opening = {{balance}}        | opening    | there is no field {{balance}}",
                "opening = {{#items}}x{{/items}} | opening | there is no field {{items}}",
                "opening = {{single}}         | opening    | there is no field {{single}}",
                "opening = {{{name}}}         | opening    | only {{field}}",
                "opening = {{>items}}         | opening    | only {{field}}",
                "opening = {{#firm}}x         | opening    | it cannot be read",
                "opening = <b>now</b>         | opening    | HTML is not allowed",
                "opening = now&nbsp;          | opening    | HTML is not allowed",
                "opening = {{#firm}}x{{/firm}} | opening   | it says nothing in the tone friendly",
                "opening =                    | opening    | it is missing",
                "pay =                        | pay        | it says nothing in the tone",
                "greeting = Hi                | greeting   | no such key",
                "heading = Other              | heading    | it stands there twice"
            })
    void whatIsWrongIsNamed(String line, String key, String message) {
        var text = (line.startsWith("opening") ? GOOD.replaceAll("(?m)^opening.*\n", "") : GOOD) + line + "\n";

        assertThat(TextReview.of(text.getBytes(UTF_8))).anySatisfy(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.message()).startsWith(message);
        });
    }

    @Test
    void aFileThatIsNotInUtf8IsRefused() {
        var problems = TextReview.of(GOOD.replace("Hello", "Grüße").getBytes(ISO_8859_1));

        assertThat(problems).extracting(TextProblem::message).containsExactly("the file is not in UTF-8");
    }

    @Test
    void sharedWordsMayBeSaidInOtherWords() {
        assertThat(TextReview.of((GOOD + "pay = Please transfer {{total}} by {{payBy}}:\n").getBytes(UTF_8)))
                .isEmpty();
    }

    @Test
    void whatATextMayUseEveryNoticeHas() {
        var templates = new NoticeTemplates(NoticeTexts.NONE);
        var outgoing = NoticeSamples.reminder("en", Channel.EMAIL, 2, "FIRM");
        var fields = new NoticeFields(
                        outgoing,
                        templates.wording("reminder-2", "en"),
                        templates,
                        LocalDate.parse("2020-06-22"),
                        Told.NOTHING)
                .all();

        assertThat(Stream.concat(TextFields.WORDS.stream(), TextFields.QUESTIONS.stream()))
                .allMatch(field -> value(fields, field) != null);
    }

    private static Object value(Map<?, ?> fields, String name) {
        var parts = name.split("\\.", 2);
        return parts.length == 1 ? fields.get(name) : value((Map<?, ?>) fields.get(parts[0]), parts[1]);
    }
}
