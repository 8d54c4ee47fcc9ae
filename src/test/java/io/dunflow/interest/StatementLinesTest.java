package io.dunflow.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.ledger.PrincipalFrom;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementLinesTest {

    @Test
    void aLineEndsWhereTheBaseOrTheRateOrTheLengthOfTheYearChangesAndNowhereElse() {
        var base = List.of(
                new PrincipalFrom(LocalDate.parse("2023-11-01"), new BigDecimal("1000.00")),
                new PrincipalFrom(LocalDate.parse("2024-02-01"), new BigDecimal("400.00")),
                new PrincipalFrom(LocalDate.parse("2024-03-01"), BigDecimal.ZERO),
                new PrincipalFrom(LocalDate.parse("2025-12-01"), new BigDecimal("400.00")));

        var statement = Regimes.state(
                Regimes.of("DE_B2B"), "EUR", base, LocalDate.parse("2023-12-15"), LocalDate.parse("2026-01-31"));

        assertThat(statement.lines())
                .extracting(line -> line.from() + " " + line.to() + " " + line.days() + " " + line.base() + " "
                        + line.rate() + "/" + line.basis())
                .containsExactly(
                        "2023-12-15 2023-12-31 17 1000.00 12.12/365",
                        "2024-01-01 2024-01-31 31 1000.00 12.62/366",
                        "2024-02-01 2024-02-29 29 400.00 12.62/366",
                        "2025-12-01 2026-01-31 62 400.00 10.27/365");
    }

    @Test
    void theLinesSumToTheTotalThatIsRoundedOnce() {
        // 0.33675, 0.33671 and 0.33678 are 1.01024 together; rounded one by one they would be 1.02.
        var base = List.of(
                new PrincipalFrom(LocalDate.parse("2026-01-01"), new BigDecimal("100.01")),
                new PrincipalFrom(LocalDate.parse("2026-01-11"), new BigDecimal("100.00")),
                new PrincipalFrom(LocalDate.parse("2026-01-21"), new BigDecimal("100.02")));
        var terms = Regimes.of("CONTRACT").agreed(new BigDecimal("12.29"));

        var statement = Regimes.state(terms, "EUR", base, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-30"));

        assertThat(statement.total()).isEqualTo("1.01");
        assertThat(statement.lines())
                .extracting(InterestLine::amount)
                .map(BigDecimal::toString)
                .containsExactly("0.34", "0.33", "0.34");
    }

    @Test
    void aDayThatNoRowCoversIsRefusedAndNamed() {
        assertThatThrownBy(() -> Regimes.state(Regimes.of("DE_B2B"), "100.00", "2026-12-01", "2027-01-01"))
                .isInstanceOfSatisfying(RateMissing.class, missing -> {
                    assertThat(missing.series()).isEqualTo("DE_BASE");
                    assertThat(missing.day()).isEqualTo("2027-01-01");
                    assertThat(missing.code()).isEqualTo("interest.rateMissing");
                });
        assertThatThrownBy(() -> Regimes.state(Regimes.of("DE_B2B"), "100.00", "2001-12-31", "2002-01-01"))
                .isInstanceOf(RateMissing.class);
    }

    @Test
    void aRateThatIsMissingMattersOnlyWhileSomethingIsUnpaid() {
        assertThat(Regimes.state(Regimes.of("DE_B2B"), "0.00", "2026-12-01", "2030-01-01")
                        .lines())
                .isEmpty();
        assertThat(Regimes.state(Regimes.of("UK_B2B"), "GBP", "100.00", "2026-12-01", "2030-01-01")
                        .lines())
                .hasSize(1);
        assertThat(Regimes.state(Regimes.of("CH"), "100.00", "2026-12-01", "2030-01-01")
                        .lines())
                .hasSize(1);
    }

    @Test
    void aContractWithoutItsPercentageStatesNothing() {
        var terms = Regimes.of("CONTRACT");

        assertThat(terms.asksForPercent()).isTrue();
        assertThatThrownBy(() -> Regimes.state(terms, "100.00", "2026-01-01", "2026-01-31"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whereNobodyOwesInterestNothingIsStated() {
        assertThat(Regimes.state(Regimes.of("NONE"), "100.00", "2026-01-01", "2026-01-31")
                        .total())
                .isEqualTo("0.00");
        assertThat(Regimes.state(Regimes.of("DE_B2B"), "100.00", "2026-02-01", "2026-01-31")
                        .total())
                .isEqualTo("0.00");
    }
}
