package io.dunflow.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Examples that others computed, by the number of their row. Of row 15 only the fixed sums are asked, of row 23 also the
 * interest, of rows 11 and 12 the interest alone: the fixed sum is a charge of its own.
 */
class WorkedExamplesTest {

    @ParameterizedTest(name = "row {0}: {1}")
    @CsvSource({
        "1,  DE_B2B, 2026-01-05, 1000.00,  2026-02-02, 2026-03-03, 8.44",
        "2,  DE_B2C, 2026-01-05, 1000.00,  2026-02-02, 2026-03-03, 5.15",
        "3,  DE_B2B, 2025-05-01, 10000.00, 2025-06-17, 2025-07-16, 43.23 + 45.02 = 88.25",
        "4,  DE_B2B, 2024-01-05, 10000.00, 2024-02-02, 2024-03-02, 103.44",
        "5,  DE_B2B, 2024-11-05, 12500.00, 2024-12-16, 2025-01-15, 67.60 + 57.89 = 125.49",
        "7,  DE_B2B, 2026-08-05, 2500.00,  2026-09-16, 2026-11-15, 43.95",
        "9,  DE_B2B, 2025-05-01, 10000.00, 2025-07-01, 2025-07-01, 2.81",
        "11, DE_B2B, 2026-01-05, 0.00,     2026-02-02, 2026-03-03, 0.00",
        "13, EU,     2026-01-29, 8000.00,  2026-03-01, 2026-04-29, 133.48",
        "16, FR_B2B, 2026-01-05, 10000.00, 2026-01-11, 2026-03-11, 199.73",
        "18, FR_B2B, 2014-01-05, 10000.00, 2014-02-01, 2014-05-01, 252.74",
        "19, UK_B2B, 2018-01-05, 1000.00,  2018-02-01, 2018-03-22, 11.64",
        "23, UK_B2B, 2026-01-05, 999.99,   2026-02-01, 2026-03-02, 9.66",
        "25, CH,     2026-01-05, 2000.00,  2026-03-01, 2026-05-29, 24.66",
        "26, CH,     2026-01-01, 10000.00, 2026-01-01, 2026-01-19, 26.03"
    })
    void statesWhatTheExampleSays(
            int row, String regime, LocalDate invoice, String principal, String from, String through, String expected) {
        var statement = Regimes.state(Regimes.of(regime, invoice), principal, from, through);

        var sum = expected.split(" = ");
        assertThat(statement.total()).isEqualTo(sum[sum.length - 1]);
        if (sum.length > 1) {
            assertThat(statement.lines())
                    .extracting(InterestLine::amount)
                    .containsExactly(java.util.Arrays.stream(sum[0].split(" \\+ "))
                            .map(BigDecimal::new)
                            .toArray(BigDecimal[]::new));
        }
    }

    @ParameterizedTest(name = "row {0}")
    @CsvSource({
        "19,  UK_B2B, 1000.00, 2018-02-01, 2018-03-22, ACT_365,    DAY,   11.50",
        "25,  CH,     2000.00, 2026-03-01, 2026-05-29, THIRTY_360, TOTAL, 24.72",
        "92e, UK_B2B, 1000.00, 2018-02-01, 2018-03-22, ACT_365,    TOTAL, 11.64",
        "92e, UK_B2B, 1000.00, 2018-02-01, 2018-03-22, ACT_365,    DAY,   11.50",
        "92f, UK_B2B, 1000.00, 2017-02-01, 2017-04-01, ACT_365,    TOTAL, 13.56",
        // The page that says 13.20 cuts off the rest of a day's 0.226; half up it is 0.23.
        "92f, UK_B2B, 1000.00, 2017-02-01, 2017-04-01, ACT_365,    DAY,   13.80",
        "92g, EU,    10000.00, 2026-06-16, 2026-07-15, ACT_365,  SEGMENT, 84.45",
        "92g, EU,    10000.00, 2026-06-16, 2026-07-15, ACT_365,    TOTAL, 84.45"
    })
    void countsAndRoundsAsTheTermsSay(
            String row,
            String regime,
            String principal,
            String from,
            String through,
            DayCount dayCount,
            InterestRounding rounding,
            BigDecimal expected) {
        var statement = Regimes.state(Regimes.with(Regimes.of(regime), dayCount, rounding), principal, from, through);

        assertThat(statement.total()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "row {0}")
    @CsvSource({"76, 0, 2026-02-02, 2026-02-21, 0.00", "77, 10, 2026-02-02, 2026-02-16, 0.41"})
    void anAgreedPercentageIsThatOfTheContract(
            int row, BigDecimal percent, String from, String through, BigDecimal expected) {
        var statement = Regimes.state(Regimes.of("CONTRACT").agreed(percent), "100.00", from, through);

        assertThat(statement.total()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "row 12 in {0}")
    @CsvSource({"USD, 8.44", "JPY, 8", "BHD, 8.441"})
    void row12_interestIsOfTheCurrencyOfTheDebtAndHasItsDigits(String currency, BigDecimal expected) {
        var statement = Regimes.state(Regimes.of("DE_B2B"), currency, "1000", "2026-02-02", "2026-03-03");

        assertThat(statement.currency()).isEqualTo(currency);
        assertThat(statement.total()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "row 21, due {0}")
    @CsvSource({"2025-06-29, 12.75", "2025-06-30, 12.25"})
    void row21_theDayOnWhichInterestBeginsFreezesTheRate(LocalDate due, BigDecimal rate) {
        var terms = Regimes.of("UK_B2B");
        var firstDay = Regimes.firstDay(terms, new DefaultFacts(due, due.minusDays(30), null, false, "GB-ENG"))
                .orElseThrow();

        var lines = Regimes.state(terms, "GBP", "1000.00", firstDay.toString(), "2026-08-31")
                .lines();

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).rate()).isEqualByComparingTo(rate);
    }
}
