package io.dunflow.resolution.dispute;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Who answers, by when, and what follows, by the table {@code dispute-routing}.
 *
 * @param dueOn last day for the answer
 * @param remindOn day on which the group is reminded
 * @param quietDays no dunning for so many days after an answer that leaves something owed
 * @param answerLimit so much the group may credit without a lead; null: no limit
 * @param decisionId record of the decision
 */
record Routing(
        String group,
        LocalDate dueOn,
        LocalDate remindOn,
        int priority,
        int quietDays,
        BigDecimal answerLimit,
        Long decisionId) {

    /** Who is offered the task: leads too, where what is disputed is more than the group may credit. */
    Routing offeredFor(BigDecimal amount) {
        boolean beyond = answerLimit != null && amount.compareTo(answerLimit) > 0;
        return beyond && !group.contains("lead")
                ? new Routing(group + ",lead", dueOn, remindOn, priority, quietDays, answerLimit, decisionId)
                : this;
    }
}
