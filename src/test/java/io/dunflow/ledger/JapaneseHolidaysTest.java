package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The days of some years as the Cabinet Office published them. */
class JapaneseHolidaysTest {

    private final BusinessDays days = new BusinessDays();

    @Test
    void whatFallsOnASundayIsGivenOnTheNextDayThatIsNoHoliday() {
        assertThat(of(2026))
                .containsExactlyElementsOf(
                        dates(
                                2026,
                                "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23"));
        assertThat(of(2020))
                .containsExactlyElementsOf(
                        dates(
                                2020,
                                "01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 11-03 11-23"));
        assertThat(of(2021))
                .containsExactlyElementsOf(
                        dates(
                                2021,
                                "01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-22 07-23 08-08 08-09 09-20 09-23 11-03 11-23"));
    }

    @Test
    void theYearOfTwoEmperorsHadTenDaysInARow() {
        assertThat(of(2019))
                .containsExactlyElementsOf(
                        dates(
                                2019,
                                "01-01 01-14 02-11 03-21 04-29 04-30 05-01 05-02 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-23 10-14 10-22 11-03 11-04 11-23"));
    }

    @Test
    void theCalendarKnowsThem() {
        assertThat(days.isBusinessDay("JP", LocalDate.parse("2026-05-06"))).isFalse();
        assertThat(days.isBusinessDay("JP", LocalDate.parse("2026-05-07"))).isTrue();
        assertThat(days.isBusinessDay("JP", LocalDate.parse("2026-12-23"))).isTrue();
    }

    private static List<LocalDate> of(int year) {
        return JapaneseHolidays.of(year).stream().sorted().toList();
    }

    private static List<LocalDate> dates(int year, String days) {
        return Arrays.stream(days.split(" "))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();
    }
}
