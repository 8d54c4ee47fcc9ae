package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What tasks say: complete in both languages, as people of each write. */
class TaskWordsTest {

    private static final Pattern SAID = Pattern.compile("\\.text\\(\\s*\"([^\"]+)\"");
    private static final Pattern TASK = Pattern.compile("<bpmn:userTask [^>]*name=\"([^\"]+)\"");

    /** Their titles say more than the name in the model, in texts of their own. */
    private static final List<String> OTHERWISE = List.of(
            "Approve the run",
            "Call the debtor",
            "Look at it",
            "Approve the settlement",
            "Approve the write-off",
            "Decide about the credit",
            "Review the limit",
            "Agree to the credit",
            "Agree to the review");

    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("task-texts", Locale.ROOT);
    private static final ResourceBundle GERMAN = ResourceBundle.getBundle("task-texts", Locale.GERMAN);

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(GERMAN.keySet()).isEqualTo(ENGLISH.keySet());
        assertThat(GERMAN.keySet())
                .allSatisfy(
                        key -> assertThat(gaps(GERMAN.getString(key))).as(key).isEqualTo(gaps(ENGLISH.getString(key))));
    }

    @Test
    void everyTextThatIsSaidIsThere() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var said = sources.filter(Files::isRegularFile)
                    .map(TaskWordsTest::read)
                    .filter(source -> source.contains("TaskWords"))
                    .flatMap(source -> SAID.matcher(source).results())
                    .map(match -> match.group(1))
                    .filter(code -> !code.endsWith("."))
                    .toList();

            assertThat(said).hasSizeGreaterThan(30).isSubsetOf(ENGLISH.keySet());
        }
    }

    @Test
    void everyTaskOfAShippedModelHasAGermanName() throws IOException {
        try (var models = Files.list(Path.of("bpmn"))) {
            var names = models.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file -> TASK.matcher(read(file)).results())
                    .map(match -> match.group(1))
                    .filter(name -> !OTHERWISE.contains(name))
                    .toList();

            assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(
                            TaskWords.in("de").title(name, "Huber AG"))
                    .doesNotStartWith(name)
                    .endsWith(": Huber AG"));
        }
    }

    @Test
    void amountsDatesAndNumbersAreWrittenAsTheCreditorsPeopleWriteThem() {
        var day = LocalDate.parse("2026-03-16");

        assertThat(TaskWords.in("de").text("call.heldUntil", day)).isEqualTo("gesperrt bis 16.03.2026");
        assertThat(TaskWords.in("en").text("call.heldUntil", day)).isEqualTo("on hold until 16 Mar 2026");
        assertThat(TaskWords.in("de").amount(new BigDecimal("1234.5"), "EUR")).isEqualTo("1.234,50 EUR");
        assertThat(TaskWords.in("en").text("run.sum", 1, 1200, "EUR 1.00"))
                .isEqualTo("Level 1: 1,200 notices, EUR 1.00");
    }

    @Test
    void aTaskThatADesignerNamedIsCalledSo() {
        assertThat(TaskWords.in("de").title("Ask the neighbour", "Huber AG")).isEqualTo("Ask the neighbour: Huber AG");
    }

    private static TreeSet<String> gaps(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
