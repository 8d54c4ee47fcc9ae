package io.dunflow.resolution.plan;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An instalment of a plan.
 *
 * @param no from 1; 0 is the down payment
 * @param lastDay last value date that is still in time: its day and the days of grace
 * @param paid of it, as last judged
 * @param lateFrom day from which its lateness counts; null: its due date. Later when the plan was suspended meanwhile, or its money
 *     went back
 */
public record PlanInstalment(
        int no,
        LocalDate dueOn,
        LocalDate lastDay,
        BigDecimal amount,
        State state,
        BigDecimal paid,
        LocalDate remindedOn,
        LocalDate lateFrom) {

    /** What has become of it. */
    public enum State {
        OPEN,
        /** Its last day has passed, but the bank data does not reach that far yet. */
        AWAITING_BANK,
        PAID,
        PAID_LATE,
        MISSED,
        /** Nothing of it is owed any more: it was credited or written off. */
        CREDITED;

        /** Whether something of it is owed still. */
        public boolean unpaid() {
            return this == OPEN || this == AWAITING_BANK || this == MISSED;
        }
    }

    boolean wasPaid() {
        return state == State.PAID || state == State.PAID_LATE;
    }

    /** The day from which it counts as late. */
    LocalDate countsFrom() {
        return lateFrom == null ? dueOn : lateFrom;
    }

    /** Whether its day is over on a day, and it is neither paid nor missed yet. */
    public boolean inGrace(LocalDate day) {
        return state == State.OPEN && dueOn.isBefore(day);
    }

    PlanInstalment become(State next, BigDecimal nowPaid) {
        return new PlanInstalment(no, dueOn, lastDay, amount, next, nowPaid, remindedOn, lateFrom);
    }
}
