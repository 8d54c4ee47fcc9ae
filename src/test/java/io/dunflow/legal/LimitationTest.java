package io.dunflow.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The days of limitation, counted by hand. */
class LimitationTest {

    private static final LimitationTerms GERMANY =
            new LimitationTerms(3, true, true, "WRITTEN", true, true, true, 3, 0, 6, 30, 90, "BGB_195", null);

    private static final LimitationTerms BRITAIN = new LimitationTerms(
            6, false, true, "SIGNED", true, false, false, 0, 0, 0, 6, 90, "LIMITATION_ACT_1980", null);

    private static final LocalDate DUE = LocalDate.of(2024, 2, 29);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Test
    void yearsCountFromTheEndOfTheYearOrFromTheDay() {
        assertThat(lastDay(GERMANY)).isEqualTo("2027-12-31");
        assertThat(lastDay(BRITAIN)).isEqualTo("2030-02-28");
    }

    @Test
    void aDeferralBeforeTheDebtIsDueMovesTheYearOneAfterwardsAddsItsDays() {
        assertThat(lastDay(GERMANY, ground("DEFERRED", "2024-02-01", "2025-01-15")))
                .isEqualTo("2028-12-31");
        assertThat(lastDay(GERMANY, ground("DEFERRED", "2025-02-01", "2025-02-11")))
                .isEqualTo("2028-01-10");
    }

    @Test
    void whatRestsTogetherCountsOnce() {
        var plan = ground("PLAN", "2025-03-01", "2025-03-31");
        var talks = ground("NEGOTIATION", "2025-03-21", "2025-04-10");

        assertThat(lastDay(GERMANY, plan, talks)).isEqualTo("2028-02-09");
        assertThat(lastDay(BRITAIN, plan, talks)).isEqualTo("2030-02-28");
    }

    @Test
    void aGermanCourtLetsTheYearsRestForSixMonthsMoreAfterItEnded() {
        var court = ground("COURT", "2026-01-05", "2026-03-05");

        assertThat(lastDay(GERMANY, court)).isEqualTo("2028-08-30");
        assertThat(lastDay(GERMANY, court, ground("NEGOTIATION", "2026-03-10", "2026-05-10")))
                .isEqualTo("2028-08-30");
    }

    @Test
    void talksThatEndWhileACourtStillLetsTheYearsRestLeaveThreeMonthsAllTheSame() {
        var court = ground("COURT", "2027-12-20", "2028-01-11");
        var talks = ground("NEGOTIATION", "2028-06-01", "2028-07-10");

        assertThat(Limitation.of(DUE, List.of(court, talks), GERMANY, LocalDate.of(2028, 8, 1))
                        .lastDay())
                .isEqualTo("2028-10-10");
    }

    @Test
    void whatRestsBeforeTheYearsBeginMovesNothing() {
        assertThat(lastDay(GERMANY, ground("NEGOTIATION", "2024-03-01", "2024-06-01")))
                .isEqualTo("2027-12-31");
    }

    @Test
    void anAcknowledgementAfterTheLastDayComesTooLateATitleDoesNot() {
        assertThat(lastDay(GERMANY, ground("ACKNOWLEDGED", "2028-01-01", null))).isEqualTo("2027-12-31");
        assertThat(lastDay(GERMANY, ground("TITLE", "2028-01-01", null))).isEqualTo("2058-01-01");
    }

    @Test
    void whileTalksGoOnNothingIsBarred() {
        var talks = ground("NEGOTIATION", "2027-12-01", null);
        var found = Limitation.of(DUE, List.of(talks), GERMANY, LocalDate.of(2028, 3, 1));

        assertThat(found.suspended()).isTrue();
        assertThat(found.barred(LocalDate.of(2028, 3, 1))).isFalse();
    }

    private static LocalDate lastDay(LimitationTerms terms, Ground... grounds) {
        return Limitation.of(DUE, List.of(grounds), terms, TODAY).lastDay();
    }

    private static Ground ground(String kind, String from, String until) {
        return new Ground(
                1, 1, kind, LocalDate.parse(from), until == null ? null : LocalDate.parse(until), false, "person");
    }
}
