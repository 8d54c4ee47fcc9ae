package io.dunflow.worklist;

import io.dunflow.worklist.Priority.Reason;
import java.time.LocalDate;

/**
 * Points that a lead put on top of the table's, for all tasks about an account.
 *
 * @param untilDate last day on which they count
 */
record PriorityByHand(long id, int points, LocalDate untilDate, String reason, String setBy) {

    Reason because() {
        return new Reason(points, "BY_HAND", reason + " (" + setBy + ")");
    }
}
