package io.dunflow.ledger;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The public holidays of Japan since 2007, which the library of calendars knows in part: it lacks the equinoxes, the days
 * given instead of those on a Sunday, and what changed since 2019. The days stand in article 2 of the Act on National
 * Holidays (Act No. 178 of 1948), what is given instead and between in article 3, the moved days of 2020 and 2021 in the
 * Act on Special Measures for the Tokyo Games; the Cabinet Office lists the result of each year.
 *
 * @see <a href="https://www8.cao.go.jp/chosei/shukujitsu/gaiyou.html">The list of the Cabinet Office</a>
 */
final class JapaneseHolidays {

    private static final int SINCE = 2007;
    private static final int EQUINOXES_UNTIL = 2099;

    private JapaneseHolidays() {}

    static boolean knows(int year) {
        return year >= SINCE && year <= EQUINOXES_UNTIL;
    }

    static Set<LocalDate> of(int year) {
        var days = named(year);
        days.addAll(instead(days));
        days.addAll(between(days));
        return Set.copyOf(days);
    }

    private static Set<LocalDate> named(int year) {
        var days = new TreeSet<LocalDate>();
        days.add(LocalDate.of(year, Month.JANUARY, 1));
        days.add(monday(year, Month.JANUARY, 2));
        days.add(LocalDate.of(year, Month.FEBRUARY, 11));
        days.add(equinox(year, Month.MARCH, 20.8431));
        days.add(LocalDate.of(year, Month.APRIL, 29));
        days.add(LocalDate.of(year, Month.MAY, 3));
        days.add(LocalDate.of(year, Month.MAY, 4));
        days.add(LocalDate.of(year, Month.MAY, 5));
        days.add(monday(year, Month.SEPTEMBER, 3));
        days.add(equinox(year, Month.SEPTEMBER, 23.2488));
        days.add(LocalDate.of(year, Month.NOVEMBER, 3));
        days.add(LocalDate.of(year, Month.NOVEMBER, 23));
        days.addAll(ofTheEmperor(year));
        days.addAll(ofTheGames(year));
        return days;
    }

    private static Set<LocalDate> ofTheEmperor(int year) {
        if (year == 2019) {
            return Set.of(LocalDate.of(year, Month.MAY, 1), LocalDate.of(year, Month.OCTOBER, 22));
        }
        return Set.of(year < 2019 ? LocalDate.of(year, Month.DECEMBER, 23) : LocalDate.of(year, Month.FEBRUARY, 23));
    }

    /** Marine, Mountain and Sports Day, which made way for the games. */
    private static Set<LocalDate> ofTheGames(int year) {
        var days = new HashSet<LocalDate>();
        if (year == 2020 || year == 2021) {
            var first = LocalDate.of(year, Month.JULY, year == 2020 ? 23 : 22);
            days.addAll(Set.of(first, first.plusDays(1), LocalDate.of(year, Month.AUGUST, year == 2020 ? 10 : 8)));
            return days;
        }
        days.add(monday(year, Month.JULY, 3));
        days.add(monday(year, Month.OCTOBER, 2));
        if (year >= 2016) {
            days.add(LocalDate.of(year, Month.AUGUST, 11));
        }
        return days;
    }

    /** Article 3 (2): for one on a Sunday the next day that is none. */
    private static Set<LocalDate> instead(Set<LocalDate> days) {
        return days.stream()
                .filter(day -> day.getDayOfWeek() == SUNDAY)
                .map(day -> day.plusDays(1).datesUntil(day.plusDays(8)).filter(next -> !days.contains(next)))
                .map(free -> free.findFirst().orElseThrow())
                .collect(Collectors.toSet());
    }

    /** Article 3 (3): a day between two of them. */
    private static Set<LocalDate> between(Set<LocalDate> days) {
        return days.stream()
                .filter(day -> days.contains(day.plusDays(2)))
                .map(day -> day.plusDays(1))
                .collect(Collectors.toSet());
    }

    private static LocalDate monday(int year, Month month, int which) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(which, MONDAY));
    }

    /** The day as the astronomers have it, from 1980 to 2099. */
    private static LocalDate equinox(int year, Month month, double in1980) {
        var years = year - 1980;
        return LocalDate.of(year, month, (int) Math.floor(in1980 + 0.242194 * years - Math.floor(years / 4.0)));
    }
}
