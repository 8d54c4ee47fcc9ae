package io.dunflow.scenario.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a scenario is said with file, line, field and reason. */
class WrongScriptsTest {

    @Test
    void oneThatCannotBeUnderstoodDoesNotKeepFromTheOthers(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "scenario: [");
        Files.writeString(folder.resolve("b.yaml"), "scenario: B\ntimeline:\n- on: 2013-01-02\n  run: {}\n");

        var found = ReadingScripts.below(List.of(folder));

        assertThat(found.scripts()).extracting(Script::name).containsExactly("B");
        assertThat(found.problems()).singleElement().asString().startsWith(folder.resolve("a.yaml") + ":");
    }

    @Test
    void aMisspeltFieldIsNamed() {
        assertThat(
                        problems(
                                """
                scenario: S
                timeline:
                - on: 2013-01-02
                  invoice: {number: A, debtor: d, amout: 3.00}
                """))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("s.yaml:4: timeline[0].invoice.amout: there is no such field here, but ")
                .contains("amount");
    }

    @Test
    void aMissingFieldIsNamed() {
        assertThat(
                        problems(
                                """
                scenario: S
                timeline:
                - on: 2013-01-02
                  payment: {debtor: d}
                """))
                .containsExactly("s.yaml:4: timeline[0].payment: amount is missing");
    }

    @Test
    void anEntryThatSaysTwoThingsIsRefused() {
        assertThat(
                        problems(
                                """
                scenario: S
                timeline:
                - on: 2013-01-02
                  run: {}
                  wait: {}
                """))
                .containsExactly("s.yaml:3: timeline[0]: an entry says one thing that happens, not [run, wait]");
    }

    @Test
    void timeDoesNotGoBack() {
        assertThat(
                        problems(
                                """
                scenario: S
                timeline:
                - on: 2013-01-02
                  run: {}
                - on: 2013-01-01
                  run: {}
                """))
                .containsExactly("s.yaml:5: timeline[1].on: 2013-01-01 is before 2013-01-02, the entry before it");
    }

    @Test
    void aDayThatDoesNotExistIsRefused() {
        assertThat(
                        problems(
                                """
                scenario: S
                timeline:
                - on: 2013-02-30
                  run: {}
                """))
                .containsExactly("s.yaml:3: timeline[0].on: '2013-02-30' is no day such as 2026-03-02");
    }

    @Test
    void aDayInTheOrderOfAnotherCountryIsRefusedOnce() {
        assertThat(
                        problems(
                                """
                scenario: S
                timeline:
                - on: 02.01.2013
                  run: {}
                """))
                .containsExactly("s.yaml:3: timeline[0].on: '02.01.2013' is no day such as 2026-03-02");
    }

    @Test
    void anHourWithoutMinutesIsRefused() {
        assertThat(
                        problems(
                                """
                scenario: S
                timeline:
                - on: 2013-01-02
                  at: "9"
                  run: {}
                """))
                .containsExactly("s.yaml:4: timeline[0].at: '9' is no time such as 09:00");
    }

    @Test
    void anAmountWithACommaIsRefused() {
        assertThat(
                        problems(
                                """
                scenario: S
                timeline:
                - on: 2013-01-02
                  payment: {debtor: d, amount: "250,00"}
                """))
                .containsExactly("s.yaml:4: timeline[0].payment.amount: '250,00' is no number such as 250.00");
    }

    @Test
    void aWordThatIsNoneOfTheKnownOnesIsRefusedWithThem() {
        assertThat(
                        problems(
                                """
                scenario: S
                timeline:
                - on: 2013-01-02
                  expect: {items: {A: {stage: SETTELD}}}
                """))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("s.yaml:4: timeline[0].expect.items.A.stage: 'SETTELD' is none of NONE, REMINDER, ")
                .endsWith("SETTLED");
    }

    @Test
    void aTimelineWithoutEntriesIsRefused() {
        assertThat(problems("scenario: S\ntimeline: []\n")).containsExactly("s.yaml:2: timeline: is empty");
    }

    @Test
    void aliasesAreRefused() {
        assertThat(problems("scenario: &s [S]\nwhy: *s\n")).containsExactly("s.yaml:1: aliases (*name) cannot be used");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        assertThat(problems("# " + "x".repeat(2_000_001)))
                .containsExactly("s.yaml:1: is longer than 2000000 characters");
    }

    @Test
    void aListAsAKeyIsRefused() {
        assertThat(problems("scenario: S\n[a, b]: c\n")).containsExactly("s.yaml:2: a field has a word as its name");
    }

    @Test
    void aTimelineEndsAtTheLatestTenYearsAfterItsBeginning() {
        assertThat(
                        problems(
                                """
                scenario: S
                timeline:
                - on: 2013-01-02
                  run: {}
                - run-every-business-day: {until: 9999-12-31}
                """))
                .containsExactly("s.yaml:5: timeline[1].run-every-business-day.until:"
                        + " is more than ten years after 2013-01-02, where the timeline begins");
    }

    @Test
    void whatIsNoYamlIsRefusedWithItsLine() {
        assertThat(problems("scenario: S\ntimeline: [\n"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("s.yaml:3: no YAML");
    }

    @Test
    void aKeyTwiceIsRefused() {
        assertThat(problems("scenario: S\nscenario: T\ntimeline: []\n"))
                .containsExactly("s.yaml:2: scenario: stands there twice");
    }

    private static List<String> problems(String text) {
        var refused =
                catchThrowableOfType(ScriptRefused.class, () -> ReadingScripts.read("s.yaml", text, Path.of(".")));
        return refused.problems().stream().map(Problem::toString).toList();
    }
}
