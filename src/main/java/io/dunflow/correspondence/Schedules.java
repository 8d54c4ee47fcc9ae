package io.dunflow.correspondence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Knows what is to be paid when, where a notice tells it; modules that write such notices implement it. */
public interface Schedules {

    /** The payments that the notice tells, in their order; none where it tells none. */
    List<Due> toldIn(long noticeId);

    /**
     * What is to be paid on a day.
     *
     * @param passed the day was over before the notice could leave, and the amount is not known to be paid
     * @param until day by which it is still in time all the same; null when there is none
     * @param offered nobody agreed to it yet
     */
    record Due(LocalDate on, BigDecimal amount, boolean passed, LocalDate until, boolean offered) {

        public Due(LocalDate on, BigDecimal amount) {
            this(on, amount, false, null, false);
        }
    }
}
