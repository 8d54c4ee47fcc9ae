package io.dunflow.correspondence;

import io.dunflow.policy.Answer;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A limit, as a row of the table {@code contact-caps} says it.
 *
 * @param counted NOTICES, CALLS or CONVERSATIONS
 * @param per DEBT or PERSON
 * @param exceptAskedFor whether calls that the debtor asked for are outside of it, for as many days
 * @param days of the debtor's calendar, the day itself counted
 */
record Cap(String counted, String per, boolean exceptAskedFor, int atMost, int days, String reason, long decisionId) {

    static Cap of(Map<String, Object> row, Answer answer) {
        return new Cap(
                row.get("counted").toString(),
                row.get("per").toString(),
                Boolean.TRUE.equals(row.get("exceptAskedFor")),
                whole(row, "atMost"),
                whole(row, "days"),
                row.get("reason").toString(),
                answer.id());
    }

    boolean isPerPerson() {
        return per.equals("PERSON");
    }

    boolean ofNotices() {
        return counted.equals("NOTICES");
    }

    private static int whole(Map<String, Object> row, String name) {
        return new BigDecimal(row.get(name).toString()).intValueExact();
    }
}
