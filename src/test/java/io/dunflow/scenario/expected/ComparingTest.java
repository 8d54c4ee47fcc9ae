package io.dunflow.scenario.expected;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.ReadingScripts;
import io.dunflow.scenario.script.Wording;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever expected something else can read what was found. */
class ComparingTest {

    private static final String TEXT = "Dear Ms Huber,\n\nplease pay 12.00.";

    @Test
    void wordsThatALetterDoesNotSayShowWhatItSays() {
        assertThat(found("{to: huber, says: [please pay 13.00]}"))
                .contains("(other in says)")
                .contains("\n      Dear Ms Huber,\n")
                .endsWith("\n      please pay 12.00.");
    }

    @Test
    void anotherDifferenceShowsNoText() {
        assertThat(found("{to: meier, says: [please pay 12.00]}"))
                .contains("(other in to)")
                .doesNotContain("Dear");
    }

    private static String found(String expected) {
        var text = "scenario: S\ntimeline:\n- on: 2013-01-02\n  expect: {notices: [" + expected + "]}\n";
        var notices = ReadingScripts.read("s.yaml", text, Path.of("."))
                .timeline()
                .get(0)
                .what()
                .get("notices");
        var letter = Facts.of().and("to", "huber").and("says", new Wording(TEXT, true));
        return Comparing.exactly("notices", notices, List.of(letter)).get(0).found();
    }
}
