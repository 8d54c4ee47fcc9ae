package io.dunflow.resolution.correction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A claim of a letter as it looks by what is known now.
 *
 * @param claimed what the letter claimed of the item
 * @param handedOn day on which the letter left
 * @param difference how much of it was not owed on that day
 * @param corrected how much of it is corrected already
 * @param valueDate since when it was not owed; null for a default undone
 * @param wrongRecipient who got the letter and never should have; null: who was to get it
 */
record WrongClaim(
        long lineId,
        long noticeId,
        long accountId,
        long itemId,
        String purpose,
        int level,
        BigDecimal claimed,
        LocalDate handedOn,
        BigDecimal difference,
        BigDecimal corrected,
        String cause,
        LocalDate valueDate,
        String wrongRecipient) {

    private static final int PLACES = 4;
    private static final int EVER = 3650;

    /** What is to be corrected still; negative when too much is. */
    BigDecimal fresh() {
        return difference.subtract(corrected);
    }

    BigDecimal percent() {
        return difference.movePointRight(2).divide(claimed, PLACES, RoundingMode.HALF_UP);
    }

    /** Days by which it was settled before the letter left; what a plan covered was never owed then. */
    int daysBefore() {
        return valueDate == null ? EVER : (int) ChronoUnit.DAYS.between(valueDate, handedOn);
    }
}
