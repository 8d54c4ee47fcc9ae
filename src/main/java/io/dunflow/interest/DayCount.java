package io.dunflow.interest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How days become a part of a year. */
public enum DayCount {
    /** Days of the calendar, of 365 or in a leap year 366. */
    ACT_ACT,
    /** Days of the calendar, always of 365. */
    ACT_365,
    /** Months of thirty days, of 360: the 31st counts nothing, the end of February up to three. */
    THIRTY_360;

    private static final int MONTH = 30;

    /** The days from the first through the last, both included. */
    int days(LocalDate from, LocalDate through) {
        var after = through.plusDays(1);
        return this == THIRTY_360 ? index(after) - index(from) : (int) ChronoUnit.DAYS.between(from, after);
    }

    /** The days of the year that a day is a part of. */
    int basis(LocalDate day) {
        return switch (this) {
            case ACT_ACT -> day.lengthOfYear();
            case ACT_365 -> 365;
            case THIRTY_360 -> 360;
        };
    }

    private static int index(LocalDate day) {
        return (day.getYear() * 12 + day.getMonthValue()) * MONTH + Math.min(day.getDayOfMonth(), MONTH);
    }
}
