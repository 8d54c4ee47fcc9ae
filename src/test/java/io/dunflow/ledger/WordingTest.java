package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @Test
    void amountsAndDatesReadAsAPersonOfTheLanguageWritesThem() {
        assertThat(Wording.in("de").amount(new BigDecimal("1234.5"), "EUR")).isEqualTo("1.234,50 EUR");
        assertThat(Wording.in("en").amount(new BigDecimal("1234.5"), "EUR")).isEqualTo("EUR 1,234.50");
        assertThat(Wording.in("en").amount(new BigDecimal("1234"), "JPY")).isEqualTo("JPY 1,234");
        assertThat(Wording.in("de").date(LocalDate.of(2026, 3, 2))).isEqualTo("02.03.2026");
        assertThat(Wording.in("fr").date(LocalDate.of(2026, 3, 2))).isEqualTo("2 Mar 2026");
        assertThat(Wording.in("de").moment(Instant.parse("2026-03-02T13:05:00Z"), ZoneId.of("Europe/Berlin")))
                .isEqualTo("02.03.2026, 14:05");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,50 | 1234.50",
                "1,234.50 | 1234.50",
                "1234.5   | 1234.5",
                "1'234    | 1234",
                "1.234    | 1,234",
                "1,005    | 1,005",
                "1.234.567 | 1234567",
                "12,3     | 12.3",
                "1.234.567,8 | 1234567.8",
                "1 234,56 | 1234.56",
                "1,234.567 | 1234.567",
                "1234.567 | 1234.567",
                "1,23,456 | 1,23,456",
                "12.34.50 | 12.34.50",
                "1,234,50 | 1,234,50",
                "1.234.5678 | 1.234.5678",
                "-5.00    | -5.00",
                "1e9      | 1e9",
                "twelve   | twelve"
            })
    void whatAPersonTypesBecomesAPlainNumberOrStaysAsItIs(String typed, String plain) {
        assertThat(Wording.plain(typed)).isEqualTo(plain);
    }
}
