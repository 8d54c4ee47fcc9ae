package io.dunflow.resolution.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The hours of the creditor at which the day of an answer begins and ends. */
public final class AnswerHours {

    private static final int MORNING = 6;
    private static final int EVENING = 18;

    private AnswerHours() {}

    /** When a day of work begins where the creditor is. */
    public static Instant morning(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING, 0).atZone(zone).toInstant();
    }

    /** When a day of work ends where the creditor is. */
    public static Instant evening(LocalDate day, ZoneId zone) {
        return day.atTime(EVENING, 0).atZone(zone).toInstant();
    }
}
