package io.dunflow.dunning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Calendar days, as ages and intervals count them. */
final class Days {

    private Days() {}

    static int from(LocalDate start, LocalDate end) {
        return Math.toIntExact(ChronoUnit.DAYS.between(start, end));
    }
}
