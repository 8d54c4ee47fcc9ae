package io.dunflow.resolution;

import io.dunflow.ledger.CreditorDays;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Notes what became of the instalments of a plan, and completes it when nothing of it is owed any more. */
@Component
class JudgingPaidPlans {

    private final Plans plans;
    private final EndingPlans ending;
    private final CountingInstalments counting;
    private final BankData bankData;
    private final CreditorDays days;

    JudgingPaidPlans(
            Plans plans, EndingPlans ending, CountingInstalments counting, BankData bankData, CreditorDays days) {
        this.plans = plans;
        this.ending = ending;
        this.counting = counting;
        this.bankData = bankData;
        this.days = days;
    }

    /** Notes each instalment as it stands; the caller holds the account's lock. */
    PlanJudgement.Found note(Plan plan, LocalDate runDate) {
        var money = counting.of(plan);
        var complete = bankData.completeThrough(plan.creditorId());
        var judgement = new PlanJudgement(plan, plans.instalmentsOf(plan.id()), money, runDate, complete);
        var judged = judgement.judge();
        for (int n = 0; n < judged.size(); n++) {
            var before = judgement.instalments().get(n);
            if (before.state() != judged.get(n).state()
                    || before.paid().compareTo(judged.get(n).paid()) != 0) {
                plans.become(plan.id(), judged.get(n), runDate, JudgingPlans.POLICY);
            }
        }
        plans.counted(plan.id(), money.paid(), money.waived(), runDate);
        var paid = money.paid().add(money.waived()).compareTo(plan.amount()) >= 0;
        return new PlanJudgement.Found(paid, !paid && judgement.inDefault(judged));
    }

    void completeIfPaid(Plan plan) {
        if (note(plan, days.todayOf(plan.accountId())).paid()) {
            complete(plan);
        }
    }

    void complete(Plan plan) {
        ending.end(plans.find(plan.id()).orElseThrow(), PlanState.COMPLETED, null, null, JudgingPlans.POLICY);
    }
}
