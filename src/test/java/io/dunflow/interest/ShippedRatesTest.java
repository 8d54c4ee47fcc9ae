package io.dunflow.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedRatesTest {

    private static final BigDecimal STEP = new BigDecimal("0.50");
    private static final BigDecimal BELOW_REFINANCING = new BigDecimal("0.62");

    @ParameterizedTest
    @ValueSource(strings = {"DE_BASE", "ECB_MRO", "BOE_REFERENCE", "AT_BASE"})
    void eachHalfYearHasItsRateUntilTheLastOneThatIsShipped(String series) {
        var rates = ShippedRates.of(series);

        for (var i = 1; i < rates.size(); i++) {
            assertThat(rates.get(i).validFrom())
                    .isEqualTo(rates.get(i - 1).validThrough().plusDays(1))
                    .isEqualTo(rates.get(i - 1).validFrom().plusMonths(6));
        }
        assertThat(rates.get(rates.size() - 1).validThrough()).isEqualTo("2026-12-31");
    }

    /** Facts of laws and banks, of each half-year one day. */
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "ECB_MRO, 2024-01-01, 4.50",
        "ECB_MRO, 2024-07-01, 4.25",
        "ECB_MRO, 2025-01-01, 3.15",
        "ECB_MRO, 2025-07-01, 2.15",
        "ECB_MRO, 2026-01-01, 2.15",
        "ECB_MRO, 2026-12-31, 2.40",
        "DE_BASE, 2002-01-01, 2.57",
        "DE_BASE, 2002-07-01, 2.47",
        "DE_BASE, 2003-01-01, 1.97",
        "DE_BASE, 2006-07-01, 1.95",
        "DE_BASE, 2007-07-01, 3.19",
        "DE_BASE, 2008-01-01, 3.32",
        "DE_BASE, 2009-06-30, 1.62",
        "DE_BASE, 2011-07-01, 0.37",
        "DE_BASE, 2013-01-01, -0.13",
        "DE_BASE, 2014-07-29, -0.73",
        "DE_BASE, 2016-07-01, -0.88",
        "DE_BASE, 2022-12-31, -0.88",
        "DE_BASE, 2023-01-01, 1.62",
        "DE_BASE, 2023-07-01, 3.12",
        "DE_BASE, 2024-01-01, 3.62",
        "DE_BASE, 2024-07-01, 3.37",
        "DE_BASE, 2025-01-01, 2.27",
        "DE_BASE, 2025-07-01, 1.27",
        "DE_BASE, 2026-06-30, 1.27",
        "DE_BASE, 2026-07-01, 1.52",
        "BOE_REFERENCE, 2023-01-01, 3.50",
        "BOE_REFERENCE, 2023-07-01, 5.00",
        "BOE_REFERENCE, 2024-01-01, 5.25",
        "BOE_REFERENCE, 2024-07-01, 5.25",
        "BOE_REFERENCE, 2025-01-01, 4.75",
        "BOE_REFERENCE, 2025-07-01, 4.25",
        "BOE_REFERENCE, 2026-01-01, 3.75",
        "BOE_REFERENCE, 2026-07-01, 3.75"
    })
    void theRateOfADayIsThatOfItsHalfYear(String series, LocalDate day, BigDecimal percent) {
        assertThat(Regimes.RATES.percent(series, day)).isEqualByComparingTo(percent);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "DE_B2B, 2026-07-01, 10.52", "DE_B2C, 2026-07-01, 6.52", "FR_B2B, 2026-06-30, 12.15",
        "FR_B2B, 2026-07-01, 12.40", "UK_B2B, 2026-07-01, 11.75", "UK_B2B, 2025-05-15, 12.75",
        "EU, 2025-12-31, 10.15", "CH, 2026-01-01, 5", "AT_B2C, 2026-01-01, 4"
    })
    void aRegimeGivesItsRate(String regime, String day, BigDecimal rate) {
        var lines = Regimes.state(Regimes.of(regime), "1000.00", day, day).lines();

        assertThat(lines.get(0).rate()).isEqualByComparingTo(rate);
    }

    @ParameterizedTest(name = "{0} of an invoice of {1}: {2} points")
    @CsvSource({
        "DE_B2B, 2014-07-28, 8",
        "DE_B2B, 2014-07-29, 9",
        "DE_B2B, 2012-01-01, 8",
        "EU, 2013-03-15, 7",
        "EU, 2013-03-16, 8",
        "AT_B2B, 2013-03-15, 8",
        "AT_B2B, 2013-03-16, 9.2"
    })
    void theLawOfTheDayOfTheInvoiceGivesThePoints(String regime, LocalDate invoice, BigDecimal margin) {
        assertThat(Regimes.of(regime, invoice).margin()).isEqualByComparingTo(margin);
    }

    @ParameterizedTest(name = "{0} against {1}")
    @CsvSource({
        "DE_BASE, de_basiszins_halfyear.csv, basiszins",
        "ECB_MRO, eu_2011_7_reference_halfyear.csv, ecb_reference_rate",
        "BOE_REFERENCE, uk_late_payment_reference_halfyear.csv, bank_rate"
    })
    void agreesWithWhatOthersPublish(String series, String file, String column) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(published(file))) {
            csv.forEach(row -> assertThat(Regimes.RATES.percent(series, LocalDate.parse(row.getField("period_start"))))
                    .as(series + row)
                    .isEqualByComparingTo(row.getField(column)));
        }
    }

    /** Nobody published the Austrian rate for us: it moves with the central bank, once that moved by half a point in all. */
    @Test
    void theAustrianRateFollowsTheStepsOfTheCentralBank() throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(published("ecb_mro_fixed_rate_changes.csv"))) {
            var steps = csv.stream()
                    .filter(row -> row.getField("effective_from").compareTo("2012-07") > 0)
                    .toList();
            var rates = ShippedRates.of("AT_BASE").stream()
                    .filter(rate -> rate.validFrom().isBefore(LocalDate.parse("2026-01-01")))
                    .toList();
            for (var rate : rates) {
                var base = new BigDecimal("0.38"); // since 14 December 2011, at a refinancing rate of 1.00
                for (var step : steps) {
                    var next = new BigDecimal(step.getField("mro_fixed_rate")).subtract(BELOW_REFINANCING);
                    boolean moves = next.subtract(base).abs().compareTo(STEP) >= 0;
                    boolean known =
                            !LocalDate.parse(step.getField("effective_from")).isAfter(rate.validFrom());
                    base = moves && known ? next : base;
                }
                assertThat(rate.percent()).as(rate.toString()).isEqualByComparingTo(base);
            }
        }
    }

    private static Path published(String file) {
        var testdata = System.getProperty("dunflow.testdata", "");
        var folder = Path.of(testdata, "reference-rates");
        assumeTrue(!testdata.isBlank() && Files.isDirectory(folder), "The folder of published rates is not here");
        return folder.resolve(file);
    }
}
