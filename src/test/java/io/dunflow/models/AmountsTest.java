package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

    @ParameterizedTest(name = "{0}: {1} {2} {3} by {4}")
    @CsvSource({
        "NONE,      3, BUSINESS, DE, LETTER, 0,    false, NONE",
        "STATUTORY, 1, CONSUMER, DE, LETTER, 0,    false, NONE",
        "STATUTORY, 2, CONSUMER, DE, LETTER, 1.20, false, DE_B2C",
        "STATUTORY, 2, CONSUMER, DE, EMAIL,  0,    false, DE_B2C",
        "STATUTORY, 1, BUSINESS, DE-BY, EMAIL, 0,  true,  DE_B2B",
        "STATUTORY, 1, BUSINESS, AT, EMAIL,  0,    true,  AT_B2B",
        "STATUTORY, 1, BUSINESS, FR, EMAIL,  0,    true,  FR_B2B",
        "STATUTORY, 1, BUSINESS, IT, EMAIL,  0,    true,  EU",
        "STATUTORY, 1, BUSINESS, GB-SCT, EMAIL, 0, true,  UK_B2B",
        "STATUTORY, 2, CONSUMER, CH, EMAIL,  0,    false, CH",
        "STATUTORY, 3, BUSINESS, US, LETTER, 0,    false, NONE",
        "CONTRACT,  1, BUSINESS, DE, EMAIL,  0,    true,  CONTRACT",
        "CONTRACT,  1, BUSINESS, US, EMAIL,  0,    false, CONTRACT",
    })
    void chargesAreClaimedOnlyWhereSomebodyWantsThemAndALawGivesThem(
            String label,
            int level,
            String kind,
            String jurisdiction,
            String channel,
            double fee,
            boolean fixedSum,
            String regime) {
        assertThat(Tables.ask(
                        "charges",
                        Map.of(
                                "accountLabels",
                                Map.of(),
                                "debtorLabels",
                                Map.of("interestPercent", "9"),
                                "groupLabels",
                                Map.of(),
                                "creditorLabels",
                                Map.of("charges", label),
                                "level",
                                level,
                                "kind",
                                kind,
                                "jurisdiction",
                                jurisdiction,
                                "channel",
                                channel)))
                .containsEntry("fee", fee)
                .containsEntry("fixedSum", fixedSum)
                .containsEntry("penalty", regime.equals("CONTRACT"))
                .containsEntry("interest", regime);
    }

    @ParameterizedTest(name = "{0} {1} of {3} {4}, invoiced {2}: {5}")
    @CsvSource({
        "BUSINESS, UK_B2B, 2026-01-02, 999.99,  GBP, 40",
        "BUSINESS, UK_B2B, 2026-01-02, 1000.00, GBP, 70",
        "BUSINESS, UK_B2B, 2026-01-02, 9999.99, GBP, 70",
        "BUSINESS, UK_B2B, 2026-01-02, 10000.00, GBP, 100",
        "BUSINESS, UK_B2B, 2026-01-02, 10000.00, EUR, 0",
        "BUSINESS, DE_B2B, 2026-01-02, 0.01,    EUR, 40",
        "BUSINESS, DE_B2B, 2014-07-28, 0.01,    EUR, 0",
        "BUSINESS, EU,     2013-03-16, 0.01,    EUR, 40",
        "BUSINESS, EU,     2013-03-15, 0.01,    EUR, 0",
        "BUSINESS, DE_B2B, 2026-01-02, 1000.00, USD, 0",
        "CONSUMER, DE_B2B, 2026-01-02, 1000.00, EUR, 0",
        "BUSINESS, CH,     2026-01-02, 1000.00, CHF, 0",
    })
    void theFixedSumIsOfTheCurrencyAndTheTimesOfItsLawAndNeverAConsumers(
            String kind, String regime, LocalDate invoiced, double principal, String currency, double sum) {
        assertThat(Tables.ask(
                        "fixed-sum",
                        Map.of(
                                "kind", kind,
                                "regime", regime,
                                "invoiceDate", invoiced,
                                "principal", principal,
                                "currency", currency)))
                .containsEntry("amount", sum);
    }
}
