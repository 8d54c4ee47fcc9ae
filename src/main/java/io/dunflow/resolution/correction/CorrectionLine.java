package io.dunflow.resolution.correction;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A claim of a letter that was not right on its day.
 *
 * @param noticeId of the letter
 * @param letterOn day on which it was handed over
 * @param claimed what it claimed of the item
 * @param rightly what was right to claim
 * @param levelFalls the claim no longer counts as said
 * @param valueDate since when it was not owed; null for a default undone
 * @param bookings references of the bookings that disprove it
 * @param planId plan whose default was undone; null for none
 */
public record CorrectionLine(
        long lineId,
        long noticeId,
        LocalDate letterOn,
        long itemId,
        String invoice,
        int level,
        BigDecimal claimed,
        BigDecimal rightly,
        boolean levelFalls,
        String cause,
        LocalDate valueDate,
        String bookings,
        Long planId,
        LocalDate dueDate) {

    /** Cause and day, as texts of notices put it into words. */
    String why() {
        return valueDate == null ? cause : cause + ":" + valueDate;
    }
}
