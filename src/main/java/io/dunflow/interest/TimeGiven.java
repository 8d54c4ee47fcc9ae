package io.dunflow.interest;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Days on which a deferral gave the debtor of an item time: they bear no interest, whatever becomes of it later.
 *
 * @param dueBefore the due date that it moved
 * @param from the day on which it was agreed
 * @param until the due date to which it moved it
 * @param lifted the day on which it was taken back; null: it was not
 * @param calendar of the place where it is to be paid
 */
public record TimeGiven(
        long itemId, LocalDate dueBefore, LocalDate from, LocalDate until, LocalDate lifted, String calendar) {

    /** The due date that nothing deferred, behind the one that there is by now. */
    static LocalDate undeferred(LocalDate due, List<TimeGiven> all) {
        var behind = due;
        for (var n = all.size() - 1; n >= 0; n--) {
            if (all.get(n).until().equals(behind)) {
                behind = all.get(n).dueBefore();
            }
        }
        return behind;
    }

    boolean stands() {
        return lifted == null;
    }

    /** The last of its days; the one that was agreed moves from a day off as due dates do. */
    LocalDate through(UnaryOperator<LocalDate> moved) {
        return stands() ? moved.apply(until) : lifted.minusDays(1);
    }
}
