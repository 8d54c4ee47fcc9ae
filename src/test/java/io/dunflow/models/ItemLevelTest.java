package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to one item, and when. */
class ItemLevelTest {

    @ParameterizedTest(name = "{0} {1}, {2} days, level {3}, last notice {4} days ago, pre-due sent {5}: {6} {7} {8}")
    @CsvSource(
            nullValues = "-",
            value = {
                // Before the due date
                "NEW,      BUSINESS, -6, 0, -,  false, WAIT,     -, NOT_DUE",
                "NEW,      BUSINESS, -5, 0, -,  false, PRE_DUE,  0, PRE_DUE_REMINDER",
                "SLOW,     CONSUMER, -3, 0, -,  false, PRE_DUE,  0, PRE_DUE_REMINDER",
                "NEW,      BUSINESS, -2, 0, -,  false, WAIT,     -, NOT_DUE",
                "NEW,      BUSINESS, -4, 0, -,  true,  WAIT,     -, PRE_DUE_SENT",
                "RELIABLE, BUSINESS, -4, 0, -,  false, WAIT,     -, NOT_DUE",
                "RISKY,    CONSUMER, -4, 0, -,  false, WAIT,     -, NOT_DUE",
                "RISKY,    BUSINESS,  0, 0, -,  false, WAIT,     -, NOT_DUE",
                // The first reminder
                "RISKY,    BUSINESS,  1, 0, -,  false, CLAIM,    1, FIRST_REMINDER",
                "SLOW,     BUSINESS,  2, 0, -,  true,  WAIT,     -, WITHIN_GRACE",
                "SLOW,     BUSINESS,  3, 0, -,  true,  CLAIM,    1, FIRST_REMINDER",
                "NEW,      BUSINESS,  5, 0, -,  false, CLAIM,    1, FIRST_REMINDER",
                "NEW,      CONSUMER,  6, 0, -,  false, WAIT,     -, WITHIN_GRACE",
                "NEW,      CONSUMER,  7, 0, -,  false, CLAIM,    1, FIRST_REMINDER",
                "RELIABLE, BUSINESS,  9, 0, -,  false, WAIT,     -, WITHIN_GRACE",
                "RELIABLE, BUSINESS, 10, 0, -,  false, CLAIM,    1, FIRST_REMINDER",
                "RELIABLE, CONSUMER, 14, 0, -,  false, CLAIM,    1, FIRST_REMINDER",
                // Catch-up: one level at a time
                "SLOW,     BUSINESS, 60, 0, -,  false, CLAIM,    1, FIRST_REMINDER",
                "SLOW,     BUSINESS, 60, 1, 0,  false, WAIT,     -, INTERVAL",
                // The next ones count from the last notice
                "RISKY,    BUSINESS,  8, 1, 6,  false, WAIT,     -, INTERVAL",
                "RISKY,    BUSINESS,  8, 1, 7,  false, CLAIM,    2, SECOND_REMINDER",
                "NEW,      BUSINESS, 15, 1, 10, false, CLAIM,    2, SECOND_REMINDER",
                "SLOW,     CONSUMER, 19, 1, 13, false, WAIT,     -, INTERVAL",
                "SLOW,     CONSUMER, 19, 1, 14, false, CLAIM,    2, SECOND_REMINDER",
                "SLOW,     BUSINESS, 20, 2, 7,  false, CLAIM,    3, THIRD_REMINDER",
                "RELIABLE, BUSINESS, 38, 2, 13, false, WAIT,     -, INTERVAL",
                "RELIABLE, BUSINESS, 38, 2, 14, false, CLAIM,    3, THIRD_REMINDER",
                "NEW,      BUSINESS, 34, 3, 9,  false, WAIT,     -, INTERVAL",
                "NEW,      BUSINESS, 35, 3, 10, false, ESCALATE, 3, REMINDERS_EXHAUSTED",
                "RISKY,    CONSUMER, 33, 3, 10, false, ESCALATE, 3, REMINDERS_EXHAUSTED",
                // A level from another system, without a date
                "NEW,      BUSINESS, 20, 1, -,  false, WAIT,     -, LAST_NOTICE_UNKNOWN",
                "NEW,      BUSINESS, 21, 1, -,  false, CLAIM,    2, SECOND_REMINDER",
                "NEW,      BUSINESS, 35, 2, -,  false, CLAIM,    3, THIRD_REMINDER",
                "NEW,      BUSINESS, 62, 3, -,  false, WAIT,     -, LAST_NOTICE_UNKNOWN",
                "NEW,      BUSINESS, 63, 3, -,  false, ESCALATE, 3, REMINDERS_EXHAUSTED",
                // A notice dated later than the run
                "NEW,      BUSINESS, 40, 1, -1, false, WAIT,     -, INTERVAL",
                // A due date that was moved
                "NEW,      BUSINESS, -4, 1, 30, false, WAIT,     -, NOT_DUE",
            })
    void anItemGetsItsNextLevelWhenItsTimeHasCome(
            String segment,
            String kind,
            int dunningAge,
            int lastLevel,
            Integer daysSinceLastNotice,
            boolean preDueSent,
            String action,
            Integer level,
            String reason) {
        var inputs = new HashMap<String, Object>();
        inputs.put("segment", segment);
        inputs.put("kind", kind);
        inputs.put("dunningAge", dunningAge);
        inputs.put("lastLevel", lastLevel);
        inputs.put("daysSinceLastNotice", daysSinceLastNotice);
        inputs.put("preDueSent", preDueSent);

        var answer = Tables.ask("item-level", inputs);

        assertThat(answer).containsEntry("action", action).containsEntry("reason", reason);
        assertThat(answer.get("level")).isEqualTo(level);
    }
}
