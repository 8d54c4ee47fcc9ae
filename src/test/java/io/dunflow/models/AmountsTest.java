package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Below which amount nobody writes, and what is claimed on top. */
class AmountsTest {

    @ParameterizedTest(name = "level {0}, {1}, {2}: at least {3} and {4} percent")
    @CsvSource({
        "1, BUSINESS, USD, 10,   0",
        "1, CONSUMER, EUR, 5,    0",
        "2, BUSINESS, EUR, 20,   5",
        "3, BUSINESS, CAD, 40,  10",
        "3, CONSUMER, SEK, 200, 10",
        "2, BUSINESS, JPY, 3000, 5",
        "3, BUSINESS, XAF, 0,    0",
    })
    void aLevelHasAMinimumByCurrency(int level, String kind, String currency, double amount, double percent) {
        assertThat(Tables.ask("level-minimum", Map.of("level", level, "kind", kind, "currency", currency)))
                .containsEntry("minimumAmount", amount)
                .containsEntry("minimumPercent", percent);
    }

    @ParameterizedTest(name = "level {0}, {1}, {2}")
    @CsvSource({"1, CONSUMER, DE", "2, CONSUMER, US", "3, BUSINESS, FR", "3, BUSINESS, US"})
    void nothingIsChargedYet(int level, String kind, String jurisdiction) {
        assertThat(Tables.ask("charges", Map.of("level", level, "kind", kind, "jurisdiction", jurisdiction)))
                .containsEntry("fee", 0.0)
                .containsEntry("fixedSum", 0.0)
                .containsEntry("interest", "NONE");
    }
}
