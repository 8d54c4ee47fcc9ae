package io.dunflow.resolution.plan;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.resolution.Actor;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Notes what became of the instalments of a plan, and completes it when nothing of it is owed any more. */
@Component
class JudgingPaidPlans {

    private final Plans plans;
    private final EndingPlans ending;
    private final ReadingPlans reading;
    private final CreditorDays days;
    private final GivingGrace grace;
    private final TakingBackMissed takingBack;

    JudgingPaidPlans(
            Plans plans,
            EndingPlans ending,
            ReadingPlans reading,
            CreditorDays days,
            GivingGrace grace,
            TakingBackMissed takingBack) {
        this.grace = grace;
        this.takingBack = takingBack;
        this.plans = plans;
        this.ending = ending;
        this.reading = reading;
        this.days = days;
    }

    /** Notes what is otherwise than it was noted last; the caller holds the account's lock. */
    PlanJudgement.Found note(Plan plan, PlanBooks books, LocalDate runDate) {
        var judgement = afterReturns(plan, books.judgement(plan, runDate));
        var judged = judgement.judge();
        var disproved = takingBack.find(plan, judgement.instalments(), judged);
        for (int n = 0; n < judged.size(); n++) {
            var before = judgement.instalments().get(n);
            if (before.state() != judged.get(n).state()
                    || before.paid().compareTo(judged.get(n).paid()) != 0) {
                plans.become(plan.id(), judged.get(n), runDate, Actor.POLICY);
            }
        }
        var money = books.moneyOf(plan);
        if (plan.counted().compareTo(money.paid()) != 0 || plan.waived().compareTo(money.waived()) != 0) {
            plans.counted(plan.id(), money.paid(), money.waived(), runDate);
        }
        if (disproved) {
            takingBack.tell(plan);
        }
        var paid = money.pays(plan.amount());
        return new PlanJudgement.Found(paid, !paid && judgement.inDefault(judged));
    }

    /** What was paid and is not any more is judged by its new days. */
    private PlanJudgement afterReturns(Plan plan, PlanJudgement judgement) {
        var before = judgement.instalments();
        var judged = judgement.judge();
        var lost = IntStream.range(0, judged.size())
                .filter(n -> before.get(n).wasPaid() && judged.get(n).state().unpaid())
                .mapToObj(n -> before.get(n).no())
                .toList();
        if (lost.isEmpty()) {
            return judgement;
        }
        grace.afterReturn(plan, lost);
        return judgement.of(plans.instalmentsOf(plan.id()));
    }

    void completeIfPaid(Plan plan) {
        if (note(plan, reading.of(plan), days.todayOf(plan.accountId())).paid()) {
            complete(plan);
        }
    }

    /** Nobody agreed to it, and nothing of it is left to agree on. */
    void lapseIfPaid(Plan plan) {
        if (reading.of(plan).moneyOf(plan).pays(plan.amount())) {
            ending.end(plan, PlanState.LAPSED, "ALL_PAID", null, Actor.POLICY);
        }
    }

    void complete(Plan plan) {
        ending.end(plans.find(plan.id()).orElseThrow(), PlanState.COMPLETED, null, null, Actor.POLICY);
    }
}
