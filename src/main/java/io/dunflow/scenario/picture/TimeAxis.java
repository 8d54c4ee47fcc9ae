package io.dunflow.scenario.picture;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where a day stands in a picture: months are marked, in short pictures weeks. */
record TimeAxis(LocalDate from, LocalDate to) {

    static final double WIDTH = 1000;
    static final double LEFT = 92;
    static final double RIGHT = WIDTH - 20;

    private static final int LONG = 75;

    double x(LocalDate day) {
        var inside = day.isBefore(from) ? from : day.isAfter(to) ? to.plusDays(1) : day;
        return LEFT + ChronoUnit.DAYS.between(from, inside) * (RIGHT - LEFT) / (length() + 1.0);
    }

    /** The days that are marked; none in a picture of few days. */
    List<LocalDate> marks() {
        var first = isLong()
                ? from.with(TemporalAdjusters.firstDayOfNextMonth())
                : from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(first, day -> !day.isAfter(to), day -> isLong() ? day.plusMonths(1) : day.plusWeeks(1))
                .toList();
    }

    String word(LocalDate mark) {
        return isLong()
                ? Shown.month(mark)
                : DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).format(mark);
    }

    private boolean isLong() {
        return length() > LONG;
    }

    private long length() {
        return ChronoUnit.DAYS.between(from, to);
    }
}
