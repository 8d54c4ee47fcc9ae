package io.dunflow.interest;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rate to which laws refer, and the days on which it is valid.
 *
 * @param series such as DE_BASE
 * @param percent a year; may be below zero
 * @param source who says so
 */
public record ReferenceRate(
        String series, LocalDate validFrom, LocalDate validThrough, BigDecimal percent, String source) {

    boolean overlaps(ReferenceRate other) {
        return !validFrom.isAfter(other.validThrough) && !validThrough.isBefore(other.validFrom);
    }

    /** Whether one ends on the day before the other begins. */
    boolean adjoins(ReferenceRate other) {
        return validThrough.plusDays(1).equals(other.validFrom)
                || other.validThrough.plusDays(1).equals(validFrom);
    }
}
