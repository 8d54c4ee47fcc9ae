package io.dunflow.resolution.dispute;

import java.time.LocalDate;

/**
 * A question of a debtor that is no dispute: nothing is blocked, an answer is due.
 *
 * @param itemId what it is about; null: the account
 * @param state OPEN, ANSWERED or WITHDRAWN
 * @param group who answers
 * @param dueOn by when
 */
public record Query(
        long id,
        long accountId,
        Long itemId,
        QueryTopic topic,
        String question,
        String state,
        String group,
        LocalDate dueOn,
        LocalDate remindOn,
        int priority,
        String raisedBy,
        LocalDate raisedOn,
        String answer,
        LocalDate endedOn,
        String endedBy) {

    /** The business key of its process. */
    String key() {
        return key(id);
    }

    static String key(long id) {
        return "query:" + id;
    }

    boolean open() {
        return "OPEN".equals(state);
    }
}
