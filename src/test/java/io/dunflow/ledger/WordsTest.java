package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

class WordsTest {

    private final StaticMessageSource messages = new StaticMessageSource();
    private final Words words = new Words(messages);

    @BeforeEach
    void aGermanReads() {
        messages.addMessage("reason.HOLD", Locale.GERMAN, "Mahnsperre");
        LocaleContextHolder.setLocale(Locale.GERMAN);
    }

    @AfterEach
    void nobodyReads() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aCodeIsSaidInTheReadersLanguage() {
        assertThat(words.of("reason", "HOLD")).isEqualTo("Mahnsperre");
        assertThat(words.amount("1234.5", "EUR")).isEqualTo("1.234,50 EUR");
    }

    @Test
    void aCodeThatADesignerAddedIsShownAsItsWords() {
        assertThat(words.of("reason", "SEASON_IS_OVER")).isEqualTo("Season is over");
    }

    @Test
    void aModelIsCalledInTheReadersLanguageUnlessADesignerRenamedIt() {
        messages.addMessage("modelName.dispute", Locale.ENGLISH, "Dispute");
        messages.addMessage("modelName.dispute", Locale.GERMAN, "Einwand");

        assertThat(words.model("dispute", "Dispute")).isEqualTo("Einwand");
        assertThat(words.model("dispute", "Complaint")).isEqualTo("Complaint");
        assertThat(words.model("seasons", "Seasons")).isEqualTo("Seasons");
        assertThat(words.model("seasons", null)).isEqualTo("seasons");
    }

    @Test
    void whatAPersonWroteStaysAsItIs() {
        assertThat(words.of("reason", "VAT is disputed by Mr O'Neill")).isEqualTo("VAT is disputed by Mr O'Neill");
        assertThat(words.who("finance")).isEqualTo("finance");
    }

    @Test
    void anImportIsSaidWithItsNumber() {
        messages.addMessage("import.number", Locale.GERMAN, "Import {0,number,0}");

        assertThat(words.who("import:1234")).isEqualTo("Import 1234");
    }

    @Test
    void aSumBesideAReasonIsWrittenAsTheReaderWritesIt() {
        assertThat(words.detail("GBP 1414.57")).isEqualTo("1.414,57 GBP");
        assertThat(words.detail("two of three")).isEqualTo("two of three");
        assertThat(words.detail(null)).isNull();
    }
}
