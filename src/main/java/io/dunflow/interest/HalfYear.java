package io.dunflow.interest;

import java.time.LocalDate;

/** The first or second half of a year: for so long rates to which laws refer are valid. */
record HalfYear(LocalDate from) {

    private static final int MONTHS = 6;

    /** The one that a day is in. */
    static HalfYear of(LocalDate day) {
        return new HalfYear(day.withDayOfMonth(1).withMonth(day.getMonthValue() > MONTHS ? MONTHS + 1 : 1));
    }

    LocalDate through() {
        return from.plusMonths(MONTHS).minusDays(1);
    }

    HalfYear next() {
        return new HalfYear(from.plusMonths(MONTHS));
    }

    /** The first day on which a rate can be known: central banks decide in the month before. */
    LocalDate knownFrom() {
        return from.minusMonths(1);
    }
}
