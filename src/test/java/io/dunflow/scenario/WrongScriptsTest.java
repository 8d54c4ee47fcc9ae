package io.dunflow.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with a scenario is said with file, line, field and reason. */
class WrongScriptsTest {

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
                .containsExactly("s.yaml:4: timeline[0].invoice.amout: there is no such field here");
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
                .containsExactly("s.yaml:4: timeline[0].payment: required property 'amount' not found");
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
                .hasSize(1)
                .first()
                .asString()
                .startsWith("s.yaml:3: timeline[0].on: ");
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
