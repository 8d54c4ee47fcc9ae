package io.dunflow.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * How urgent a task is, and why.
 *
 * @param points the sum of those of all reasons
 * @param decision record of what the table {@code worklist-priority} answered
 * @param byHand id of what a lead put on top; null: nothing
 * @param changesOn day on which time alone makes another of it; null: never
 */
public record Priority(int points, List<Reason> reasons, long decision, Long byHand, LocalDate changesOn) {

    static Priority of(List<Reason> reasons, long decision, LocalDate changesOn) {
        return new Priority(sum(reasons), reasons, decision, null, changesOn);
    }

    /** With what a lead put on top, which counts through its last day. */
    Priority and(PriorityByHand hand) {
        var all = Stream.concat(reasons.stream(), Stream.of(hand.because())).toList();
        var after = hand.untilDate().plusDays(1);
        return new Priority(
                sum(all), all, decision, hand.id(), changesOn == null || after.isBefore(changesOn) ? after : changesOn);
    }

    private static int sum(List<Reason> reasons) {
        return reasons.stream().mapToInt(Reason::points).sum();
    }

    /**
     * A row of the table that fitted, or what a lead put on top.
     *
     * @param why the words of a person; else null
     */
    public record Reason(int points, String reason, String why) {

        Reason(int points, String reason) {
            this(points, reason, null);
        }
    }
}
