package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.ledger.BusinessDays;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RunCalendarTest {

    private static final Instant MONDAY_NOON = Instant.parse("2026-03-16T12:00:00Z");

    private final BusinessDays businessDays = new BusinessDays();

    @Test
    void aDayWithoutARunIsDueFromItsHourOn() {
        assertThat(on("MON,TUE", null).next(MONDAY_NOON, businessDays)).contains(Instant.parse("2026-03-16T08:00:00Z"));
    }

    @Test
    void afterTodaysRunTheNextOneIsOnTheNextRunDay() {
        assertThat(on("MON,WED", "2026-03-16").next(MONDAY_NOON, businessDays))
                .contains(Instant.parse("2026-03-18T08:00:00Z"));
    }

    @Test
    void aRunThatIsDueAndWasRefusedDoesNotHideTheNextOne() {
        assertThat(on("MON,WED", null).nextAfter(MONDAY_NOON, businessDays))
                .contains(Instant.parse("2026-03-18T08:00:00Z"));
    }

    @Test
    void aCalendarOfNoBusinessDayNeverRuns() {
        assertThat(on("SAT", null).next(MONDAY_NOON, businessDays)).isEmpty();
        assertThat(on("", null).next(MONDAY_NOON, businessDays)).isEmpty();
    }

    private static RunCalendar on(String runDays, String lastRunOn) {
        return new RunCalendar("C1", "UTC", "NONE", runDays, 8, lastRunOn == null ? null : LocalDate.parse(lastRunOn));
    }
}
