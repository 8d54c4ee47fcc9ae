package io.dunflow.dunning;

import io.dunflow.ledger.BusinessDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When the runs of a creditor start by themselves.
 *
 * @param runDays weekdays in short, such as MON,TUE
 * @param runHour hour of the creditor's day, 0 to 23
 * @param lastRunOn run date of its last run by the calendar; null when there was none
 */
record RunCalendar(String code, String zone, String calendar, String runDays, int runHour, LocalDate lastRunOn) {

    /**
     * The next start, which is not after {@code now} when one is due; days that were missed are not made up for. Empty
     * when none of its weekdays is a business day.
     */
    Optional<Instant> next(Instant now, BusinessDays businessDays) {
        return starts(now, businessDays).findFirst();
    }

    /** The first start after {@code now}, also when one that is due was refused. */
    Optional<Instant> nextAfter(Instant now, BusinessDays businessDays) {
        return starts(now, businessDays).filter(start -> start.isAfter(now)).findFirst();
    }

    private Stream<Instant> starts(Instant now, BusinessDays businessDays) {
        var day = today(now);
        if (lastRunOn != null && !day.isAfter(lastRunOn)) {
            day = lastRunOn.plusDays(1);
        }
        return day.datesUntil(day.plusYears(1))
                .filter(date -> runsOn(date) && businessDays.isBusinessDay(calendar, date))
                .map(date -> date.atTime(runHour, 0).atZone(ZoneId.of(zone)).toInstant());
    }

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(zone));
    }

    private boolean runsOn(LocalDate day) {
        var weekday = day.getDayOfWeek().name().substring(0, 3);
        return Arrays.stream(runDays.split(","))
                .anyMatch(listed -> listed.strip().toUpperCase(Locale.ROOT).equals(weekday));
    }
}
