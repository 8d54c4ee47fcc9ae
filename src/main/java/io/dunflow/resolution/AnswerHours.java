package io.dunflow.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The hours of the creditor at which the day of an answer begins and ends. */
final class AnswerHours {

    private static final int MORNING = 6;
    private static final int EVENING = 18;

    private AnswerHours() {}

    static Instant morning(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING, 0).atZone(zone).toInstant();
    }

    static Instant evening(LocalDate day, ZoneId zone) {
        return day.atTime(EVENING, 0).atZone(zone).toInstant();
    }
}
