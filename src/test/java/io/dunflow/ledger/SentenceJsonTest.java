package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentenceJsonTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    @Test
    void aStoredSentenceIsSaidInEachLanguage() {
        var stored = Sentence.say("finding.ledger.farAhead", 7, DAY).stored();

        assertThat(stored).isEqualTo("[\"finding.ledger.farAhead\",\"7\",{\"date\":\"2026-03-02\"}]");
        assertThat(Sentence.ofStored(stored)).hasToString("is more than 7 days ahead: today is 2026-03-02");
        assertThat(Sentence.ofStored(stored).in(Locale.GERMAN))
                .isEqualTo("liegt mehr als 7 Tage in der Zukunft: Heute ist der 02.03.2026");
    }

    @Test
    void wordsAndListsAreKeptAsWhatTheyAre() {
        var problem = new InvalidInput("debtor", Sentence.say("finding.tooLong", 3)).sentence();

        var stored = Sentence.ofStored(problem.stored());

        assertThat(stored).hasToString("debtor: is longer than 3 characters");
        assertThat(stored.in(Locale.GERMAN)).isEqualTo("Schuldner: ist länger als 3 Zeichen");
    }

    @Test
    void aSentenceInASentenceAndWhatADatabaseWritesAreReadToo() {
        var nested = Sentence.say("finding.date", Sentence.say("finding.or", "yyyy", "MM\0"));
        var written = "[\"finding.file.duplicate\", 12]";

        assertThat(Sentence.ofStored(nested.stored()).in(Locale.GERMAN)).endsWith("yyyy oder MM ");
        assertThat(Sentence.ofStored(written)).hasToString("is a duplicate of line 12");
        assertThat(Sentence.ofStored("[\"finding.ledger.parent\", null]")).hasToString("is unknown");
    }
}
