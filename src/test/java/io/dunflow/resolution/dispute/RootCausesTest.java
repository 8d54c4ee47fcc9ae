package io.dunflow.resolution.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.resolution.dispute.RootCauseSettings.Listed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may be found as the cause of a dispute, and what it is called. */
class RootCausesTest {

    private static final Listed WEATHER = new Listed("WEATHER", "Bad weather", "Schlechtes Wetter");

    @Test
    void aConfiguredCauseStandsBesideTheReasonsInBothLanguages() {
        var causes = new RootCauses(new RootCauseSettings(List.of(WEATHER)));

        assertThat(causes.codes()).contains("PRICE", "WEATHER").doesNotContain("UNFOUNDED", "NONE");
        assertThat(causes.word("WEATHER", "de")).isEqualTo("Schlechtes Wetter");
        assertThat(causes.inSentence("WEATHER", "en")).isEqualTo("bad weather");
        assertThat(causes.word("PRICE", "de")).isEqualTo("Preis");
        assertThat(causes.word("UNFOUNDED", "en")).isEqualTo("Unfounded");
        assertThat(causes.word("TAKEN_OFF_THE_LIST", "en")).isEqualTo("taken off the list");
    }

    @Test
    void aListThatCannotBeIsRefusedByName() {
        assertThatThrownBy(() -> new RootCauseSettings(List.of(WEATHER, WEATHER)))
                .hasMessageContaining("WEATHER is listed twice");
        assertThatThrownBy(() -> new Listed("bad weather", "Bad", "Schlecht")).hasMessageContaining("is no code");
        assertThatThrownBy(() -> new Listed("UNFOUNDED", "Not so", "Nicht so")).hasMessageContaining("is no code");
        assertThatThrownBy(() -> new Listed("WEATHER", "Bad weather", " ")).hasMessageContaining("needs words");
    }
}
