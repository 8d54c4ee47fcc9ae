package io.dunflow.resolution.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is judged of plans, read for all of them at once: a run has many.
 *
 * @param complete last day through which the bank data of their creditor is complete; null: none
 */
record PlanBooks(Map<Long, List<PlanInstalment>> instalments, Map<Long, PlanMoney> money, LocalDate complete) {

    PlanMoney moneyOf(Plan plan) {
        return money.get(plan.id());
    }

    /** Of a plan, as on a day. */
    PlanJudgement judgement(Plan plan, LocalDate day) {
        return new PlanJudgement(plan, instalments.get(plan.id()), moneyOf(plan), day, complete);
    }
}
