package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * On which days a creditor works. A calendar is an ISO country ({@code DE}), its subdivision ({@code DE-BY}),
 * {@code TARGET2}, {@code NONE} for weekends only, or {@code DAILY} for a creditor that works on every day of the year.
 */
@Component
public class BusinessDays {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<DayOfWeek> FRIDAY_WEEKEND = Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
    private static final Set<String> WITH_FRIDAY_WEEKEND = Set.of("EG", "SA");

    private static final String DAILY = "DAILY";
    private static final Set<String> WITHOUT_HOLIDAYS = Set.of("NONE", DAILY);

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

    /** Why there is no such calendar; empty when there is. */
    public Optional<Sentence> whyNotCalendar(String calendar) {
        if (!known.contains(calendar) && isKnown(calendar)) {
            known.add(calendar);
        }
        return known.contains(calendar) ? Optional.empty() : Optional.of(say("calendar.unknown", calendar));
    }

    public boolean isBusinessDay(String calendar, LocalDate date) {
        return !weekend(calendar).contains(date.getDayOfWeek())
                && !holidays(calendar, date.getYear()).contains(date);
    }

    /** Whether the calendar has a holiday on the date; a weekend is none. */
    public boolean isHoliday(String calendar, LocalDate date) {
        return holidays(calendar, date.getYear()).contains(date);
    }

    /** The first business day on or after the date. */
    public LocalDate next(String calendar, LocalDate date) {
        return isBusinessDay(calendar, date) ? date : next(calendar, date.plusDays(1));
    }

    /** The n-th business day after the date; for 0 as {@link #next}. */
    public LocalDate plus(String calendar, LocalDate date, int days) {
        var day = next(calendar, date);
        if (days > 0 && !day.equals(date)) {
            days--;
        }
        for (var left = days; left > 0; left--) {
            day = next(calendar, day.plusDays(1));
        }
        return day;
    }

    /** The n-th business day before the date; for 0 the date. */
    public LocalDate minus(String calendar, LocalDate date, int days) {
        var day = date;
        for (var left = days; left > 0; left--) {
            day = day.minusDays(1);
            while (!isBusinessDay(calendar, day)) {
                day = day.minusDays(1);
            }
        }
        return day;
    }

    /** How many business days lie after the first date, up to and with the second; 0 when it is not later. */
    public int between(String calendar, LocalDate after, LocalDate through) {
        return (int) after.plusDays(1)
                .datesUntil(through.isAfter(after) ? through.plusDays(1) : after.plusDays(1))
                .filter(date -> isBusinessDay(calendar, date))
                .count();
    }

    private static boolean isKnown(String calendar) {
        if (WITHOUT_HOLIDAYS.contains(calendar) || calendar.equals("TARGET2")) {
            return true;
        }
        if (!calendar.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?")
                || !HolidayManager.getSupportedCalendarCodes().contains(calendar.substring(0, 2))) {
            return false;
        }
        var parts = manager(calendar).getCalendarHierarchy().getChildren();
        return subdivision(calendar).length == 0 || parts.containsKey(subdivision(calendar)[0]);
    }

    private Set<LocalDate> holidays(String calendar, int year) {
        return holidays.computeIfAbsent(calendar + year, key -> read(calendar, year));
    }

    private static Set<LocalDate> read(String calendar, int year) {
        if (WITHOUT_HOLIDAYS.contains(calendar)) {
            return Set.of();
        }
        if (country(calendar).equals("jp") && JapaneseHolidays.knows(year)) {
            return JapaneseHolidays.of(year);
        }
        return manager(calendar).getHolidays(Year.of(year), subdivision(calendar)).stream()
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<DayOfWeek> weekend(String calendar) {
        if (calendar.equals(DAILY)) {
            return Set.of();
        }
        return WITH_FRIDAY_WEEKEND.contains(calendar) ? FRIDAY_WEEKEND : WEEKEND;
    }

    private static HolidayManager manager(String calendar) {
        return HolidayManager.getInstance(ManagerParameters.create(country(calendar)));
    }

    private static String country(String calendar) {
        return calendar.equals("TARGET2") ? "target" : calendar.split("-")[0].toLowerCase(Locale.ROOT);
    }

    private static String[] subdivision(String calendar) {
        var parts = calendar.toLowerCase(Locale.ROOT).split("-");
        return parts.length > 1 ? new String[] {parts[1]} : new String[0];
    }
}
