package io.dunflow.worklist;

import java.time.LocalDate;
import java.util.List;

/**
 * How urgent a call is, and why.
 *
 * @param points the sum of those of all reasons
 * @param decision record of what the table {@code worklist-priority} answered
 * @param changesOn day on which time alone makes another of it; null: never
 */
public record Priority(int points, List<Reason> reasons, long decision, LocalDate changesOn) {

    static Priority of(List<Reason> reasons, long decision, LocalDate changesOn) {
        return new Priority(reasons.stream().mapToInt(Reason::points).sum(), reasons, decision, changesOn);
    }

    /** A row of the table that fitted. */
    public record Reason(int points, String reason) {}
}
