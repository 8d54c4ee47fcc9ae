package io.dunflow.scenario.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

    @Test
    void weeksAreMarkedInShortPicturesAndMonthsInLongOnes() {
        var weeks = new TimeAxis(LocalDate.parse("2026-03-04"), LocalDate.parse("2026-03-20"));
        var months = new TimeAxis(LocalDate.parse("2026-12-04"), LocalDate.parse("2027-03-20"));

        assertThat(weeks.marks().stream().map(weeks::word)).containsExactly("9 Mar", "16 Mar");
        assertThat(months.marks().stream().map(months::word)).containsExactly("Jan 2027", "Feb", "Mar");
    }

    @Test
    void fewDaysHaveNoMark() {
        var days = new TimeAxis(LocalDate.parse("2026-03-12"), LocalDate.parse("2026-03-13"));

        assertThat(days.marks()).isEmpty();
    }

    @Test
    void aDayIsAsWideAsAnyOtherAndWhatIsOutsideStandsAtTheEdge() {
        var axis = new TimeAxis(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-10"));

        double day = axis.x(LocalDate.parse("2026-03-02")) - TimeAxis.LEFT;
        assertThat(axis.x(LocalDate.parse("2026-03-06")) - TimeAxis.LEFT).isCloseTo(5 * day, within(0.001));
        assertThat(axis.x(LocalDate.parse("2026-02-01"))).isEqualTo(TimeAxis.LEFT);
        assertThat(axis.x(LocalDate.parse("2026-04-01"))).isEqualTo(TimeAxis.RIGHT);
    }
}
