package io.dunflow.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Somebody who reads German finds no word of the program in what happened to a case. */
class CaseDetailsTest {

    private final CaseDetails details = details();

    @AfterEach
    void nobodyReads() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "run 1036, Lauf 1036",
        "items of case 7, Posten von Fall 7",
        "to reminders, zu den Mahnungen",
        "plan 3 ACTIVE, Ratenzahlung 3: Läuft",
        "placement 1, Übergabe 1",
        "placement 1 RETURNED, Übergabe 1: zurückgegeben",
        "'Task_LeadDecides: call-again, next week', 'weiter anrufen, next week'"
    })
    void whatTheProgramRecordedIsSaidInTheReadersWords(String recorded, String said) {
        LocaleContextHolder.setLocale(Locale.GERMAN);

        assertThat(details.of(recorded)).isEqualTo(said);
    }

    @Test
    void whatAPersonSaidStays() {
        assertThat(details.of("no answer")).isEqualTo("no answer");
        assertThat(details.of(null)).isEmpty();
    }

    private static CaseDetails details() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new CaseDetails(messages);
    }
}
