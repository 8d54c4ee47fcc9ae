package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BusinessDaysTest {

    private final BusinessDays days = new BusinessDays();

    @Test
    void corpusChristiIsAHolidayInBavariaOnly() {
        var corpusChristi = LocalDate.parse("2026-06-04");

        assertThat(days.isBusinessDay("DE", corpusChristi)).isTrue();
        assertThat(days.isBusinessDay("DE-BY", corpusChristi)).isFalse();
    }

    @Test
    void independenceDayIsAHolidayInTheUnitedStates() {
        assertThat(days.isBusinessDay("US", LocalDate.parse("2025-07-04"))).isFalse();
        assertThat(days.isBusinessDay("GB", LocalDate.parse("2025-07-04"))).isTrue();
    }

    @Test
    void theClearingSystemRestsOnLabourDay() {
        assertThat(days.isBusinessDay("TARGET2", LocalDate.parse("2026-05-01"))).isFalse();
        assertThat(days.isBusinessDay("TARGET2", LocalDate.parse("2026-10-03").plusDays(2)))
                .isTrue();
    }

    @Test
    void withoutACalendarOnlyWeekendsCount() {
        assertThat(days.isBusinessDay("NONE", LocalDate.parse("2026-12-25"))).isTrue();
        assertThat(days.isBusinessDay("NONE", LocalDate.parse("2026-12-26"))).isFalse();
    }

    @Test
    void aCreditorThatWorksDailyKeepsNeitherWeekendNorHoliday() {
        assertThat(days.isBusinessDay("DAILY", LocalDate.parse("2026-12-25"))).isTrue();
        assertThat(days.isBusinessDay("DAILY", LocalDate.parse("2026-12-27"))).isTrue();
        assertThat(days.whyNotCalendar("DAILY")).isEmpty();
    }

    @Test
    void easterIsSteppedOver() {
        var thursday = LocalDate.parse("2026-04-02");

        assertThat(days.next("DE", thursday)).isEqualTo(thursday);
        assertThat(days.next("DE", thursday.plusDays(1))).isEqualTo("2026-04-07");
        assertThat(days.plus("DE", thursday, 1)).isEqualTo("2026-04-07");
        assertThat(days.plus("DE", LocalDate.parse("2026-04-04"), 1)).isEqualTo("2026-04-07");
        assertThat(days.plus("DE", LocalDate.parse("2026-04-04"), 0)).isEqualTo("2026-04-07");
        assertThat(days.between("DE", thursday, LocalDate.parse("2026-04-08"))).isEqualTo(2);
        assertThat(days.between("DE", thursday, thursday)).isZero();
        assertThat(days.between("DE", thursday, thursday.minusDays(9))).isZero();
    }

    @Test
    void anUnknownCalendarIsNamed() {
        assertThat(days.whyNotCalendar("DE-BY")).isEmpty();
        assertThat(days.whyNotCalendar("TARGET2")).isEmpty();
        assertThat(days.whyNotCalendar("NONE")).isEmpty();
        assertThat(days.whyNotCalendar("DE-XX"))
                .hasValueSatisfying(reason -> assertThat(reason.toString()).contains("DE-XX"));
        assertThat(days.whyNotCalendar("ZZ")).isPresent();
        assertThat(days.whyNotCalendar("de")).isPresent();
        assertThat(days.whyNotCalendar("../etc")).isPresent();
    }
}
