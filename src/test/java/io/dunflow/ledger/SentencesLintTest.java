package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the domain says, in each language: no code without words, no words without a code. */
class SentencesLintTest {

    private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([^\"]+)\"");
    private static final Pattern SAID_BY_SQL = Pattern.compile("jsonb_build_array\\('([^']+)'");
    private static final Pattern THING = Pattern.compile("(?:word\\(\"thing\", |new NotInLedger\\()\"([^\"]+)\"");
    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("messages", Locale.ROOT);
    private static final ResourceBundle GERMAN = ResourceBundle.getBundle("messages", Locale.GERMAN);

    @Test
    void everyCodeIsSaidInBothLanguagesAndEveryMessageIsUsed() {
        var inJava = found(SAID, "import static io.dunflow.ledger.Sentence.say;");
        var codes = Stream.concat(inJava.stream(), found(SAID_BY_SQL, "").stream())
                .map("said."::concat)
                .collect(Collectors.toSet());

        assertThat(codes).hasSizeGreaterThan(80);
        assertThat(saidIn(ENGLISH)).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(saidIn(GERMAN)).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void everyThingThatCanBeUnknownHasItsWord() {
        assertThat(found(THING, "")).allMatch(thing -> GERMAN.containsKey("thing." + thing));
    }

    @Test
    void bothLanguagesHaveTheSameGapsAndFillThem() {
        for (var key : saidIn(ENGLISH)) {
            var code = key.substring("said.".length());
            var sentence = Sentence.say(code, "zero", "one", "two", "three");

            assertThat(gaps(GERMAN.getString(key))).as(key).isEqualTo(gaps(ENGLISH.getString(key)));
            for (var locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
                assertThat(sentence.in(locale)).as(key).doesNotContain("{", "}", "said.");
            }
        }
    }

    @Test
    void germanWordsAndDatesStandInAGermanSentence() {
        var refused = Sentence.say(
                "run.state",
                7,
                LocalDate.parse("2026-03-02"),
                Sentence.word("runState", "RUNNING"),
                Sentence.word("runVerb", "approved"));

        assertThat(refused).hasToString("Run 7 of 2026-03-02 is RUNNING, it cannot be approved");
        assertThat(refused.in(Locale.GERMAN))
                .isEqualTo("Lauf 7 vom 02.03.2026 kann nicht freigegeben werden, sein Zustand ist: Läuft");
    }

    private static TreeSet<String> gaps(String message) {
        return GAP.matcher(message).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> saidIn(ResourceBundle words) {
        return words.keySet().stream()
                .filter(key -> key.startsWith("said."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> found(Pattern pattern, String whereItSays) {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(Files::isRegularFile)
                    .map(SentencesLintTest::read)
                    .filter(source -> source.contains(whereItSays))
                    .flatMap(source -> pattern.matcher(source).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
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
