package io.dunflow.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultStartTest {

    @ParameterizedTest(name = "{0}: due {1}, invoiced {2}, reminded {3}")
    @CsvSource({
        // Saturday 31 January moves to Monday.
        "DE_B2B, 2026-01-31, 2026-01-01,           , false, 2026-02-03",
        "DE_B2B, 2026-02-01, 2026-01-01,           , false, 2026-02-03",
        "DE_B2B, 2026-02-10, 2026-01-01, 2026-03-01, false, 2026-02-11",
        "DE_B2B,           , 2026-01-01,           , false, 2026-02-03",
        // Row 27: without a reminder and without a word on the invoice a consumer is not in default.
        "DE_B2C, 2026-02-10, 2026-01-01,           , false,           ",
        "DE_B2C, 2026-02-10, 2026-01-01,           , true,  2026-03-13",
        "DE_B2C, 2026-02-10, 2026-01-01, 2026-02-20, true,  2026-02-21",
        "DE_B2C, 2026-02-10, 2026-01-01, 2026-02-05, false, 2026-02-11",
        // Row 13: nobody agreed a day.
        "EU,               , 2026-01-29,           , false, 2026-03-01",
        "EU,     2026-02-28, 2026-01-29,           , false, 2026-03-01",
        "UK_B2B, 2026-02-28, 2026-01-29,           , false, 2026-03-01",
        "CH,     2026-02-28, 2026-01-29,           , false,           ",
        "CH,     2026-02-28, 2026-01-29, 2026-03-10, false, 2026-03-11",
        "NONE,   2026-02-28, 2026-01-29, 2026-03-10, true,            "
    })
    void interestBeginsOnTheDayAfterTheEarliestCauseThatTheTermsName(
            String regime, LocalDate due, LocalDate invoiced, LocalDate reminded, boolean told, LocalDate expected) {
        var facts = new DefaultFacts(due, invoiced, reminded, told, "DE");

        assertThat(Regimes.firstDay(Regimes.of(regime), facts).orElse(null)).isEqualTo(expected);
    }

    @Test
    void theHolidaysOfThePlaceMoveTheDueDate() {
        var epiphany = LocalDate.parse("2026-01-06");
        var terms = Regimes.of("DE_B2B");

        assertThat(Regimes.firstDay(terms, new DefaultFacts(epiphany, epiphany.minusDays(14), null, false, "DE-BY")))
                .contains(LocalDate.parse("2026-01-08"));
        assertThat(Regimes.firstDay(terms, new DefaultFacts(epiphany, epiphany.minusDays(14), null, false, "DE-HH")))
                .contains(LocalDate.parse("2026-01-07"));
    }

    @Test
    void timeThatWasAgreedBeforeMovesTheDayAndThirtyDaysFromIt() {
        var given = deferred("2026-06-01", "2026-05-20", "2026-06-24", null);

        assertThat(Regimes.firstDay(Regimes.of("DE_B2B"), facts("2026-06-24", null, given)))
                .contains(LocalDate.parse("2026-06-25"));
        assertThat(Regimes.firstDay(Regimes.of("DE_B2C"), facts("2026-06-24", null, given)))
                .contains(LocalDate.parse("2026-07-25"));
    }

    @Test
    void timeThatWasAgreedLaterUndoesNothing() {
        var given = deferred("2026-06-01", "2026-06-10", "2026-06-24", null);

        assertThat(Regimes.firstDay(Regimes.of("DE_B2B"), facts("2026-06-24", null, given)))
                .contains(LocalDate.parse("2026-06-02"));
        assertThat(Regimes.firstDay(Regimes.of("DE_B2C"), facts("2026-06-24", "2026-06-08", given)))
                .contains(LocalDate.parse("2026-06-09"));
    }

    @Test
    void timeThatWasTakenBackWasGivenUntilThen() {
        var given = deferred("2026-06-01", "2026-05-20", "2026-06-24", "2026-06-15");

        assertThat(Regimes.firstDay(Regimes.of("DE_B2B"), facts("2026-06-01", null, given)))
                .contains(LocalDate.parse("2026-06-15"));
    }

    @Test
    void timeThatWasGivenTwiceIsUnwoundToTheFirstDueDate() {
        var given = List.of(
                time("2026-06-01", "2026-05-20", "2026-06-10", null),
                time("2026-06-10", "2026-06-15", "2026-06-24", null));

        assertThat(Regimes.firstDay(Regimes.of("DE_B2B"), facts("2026-06-24", null, given)))
                .contains(LocalDate.parse("2026-06-11"));
    }

    private static List<TimeGiven> deferred(String due, String from, String until, String lifted) {
        return List.of(time(due, from, until, lifted));
    }

    private static TimeGiven time(String due, String from, String until, String lifted) {
        return new TimeGiven(
                1,
                LocalDate.parse(due),
                LocalDate.parse(from),
                LocalDate.parse(until),
                lifted == null ? null : LocalDate.parse(lifted),
                "DE");
    }

    private static DefaultFacts facts(String due, String reminded, List<TimeGiven> given) {
        return new DefaultFacts(
                LocalDate.parse(due),
                LocalDate.parse("2026-05-04"),
                reminded == null ? null : LocalDate.parse(reminded),
                true,
                "DE",
                given);
    }
}
