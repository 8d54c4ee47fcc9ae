package io.dunflow.correspondence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Knows what is to be paid when, where a notice tells it; modules that write such notices implement it. */
public interface Schedules {

    /** The payments that the notice tells, in their order; none where it tells none. */
    List<Due> toldIn(long noticeId);

    /** What is to be paid on a day. */
    record Due(LocalDate on, BigDecimal amount) {}
}
