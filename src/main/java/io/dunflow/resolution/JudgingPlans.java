package io.dunflow.resolution;

import io.dunflow.dunning.BeforeProposal;
import io.dunflow.ledger.AccountLocks;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Judges plans inside the run: lets offers lapse that nobody accepted, finds instalments paid or missed and plans in
 * default, and undoes a default when a payment in grace becomes known later (domain rules 2.7, 2.8).
 */
@Component
@Order(0)
class JudgingPlans implements BeforeProposal {

    static final String POLICY = "policy";

    private final Plans plans;
    private final EndingPlans ending;
    private final ResumingPlans resuming;
    private final JudgingPaidPlans paid;
    private final CountingInstalments counting;
    private final BankData bankData;
    private final RemindingOfInstalments reminding;
    private final RestingPlans resting;
    private final AccountLocks locks;

    JudgingPlans(
            Plans plans,
            EndingPlans ending,
            ResumingPlans resuming,
            JudgingPaidPlans paid,
            CountingInstalments counting,
            BankData bankData,
            RemindingOfInstalments reminding,
            RestingPlans resting,
            AccountLocks locks) {
        this.plans = plans;
        this.ending = ending;
        this.resuming = resuming;
        this.paid = paid;
        this.counting = counting;
        this.bankData = bankData;
        this.reminding = reminding;
        this.resting = resting;
        this.locks = locks;
    }

    @Override
    public Set<Long> accounts(long creditorId, LocalDate runDate) {
        return plans.toJudge(creditorId).stream().map(Plan::accountId).collect(Collectors.toSet());
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        var due = accounts(creditorId, runDate);
        if (due.isEmpty()) {
            return;
        }
        locks.take(due);
        var complete = bankData.completeThrough(creditorId);
        var unchanged = plans.unchanged(creditorId, runDate);
        plans.toJudge(creditorId).stream()
                .filter(plan -> !unchanged.contains(plan.id()))
                .forEach(plan -> judge(plan, runDate, complete));
        reminding.remind(creditorId, runDate);
    }

    private void judge(Plan plan, LocalDate runDate, LocalDate complete) {
        switch (plan.state()) {
            case ACTIVE -> judgeActive(plan, runDate);
            case DEFAULTED -> judgeDefaulted(plan, runDate, complete);
            case COMPLETED -> judgeCompleted(plan, runDate);
            case SUSPENDED -> resuming.coverAgain(plan);
            default -> lapse(plan, runDate);
        }
    }

    private void lapse(Plan plan, LocalDate runDate) {
        if (runDate.isAfter(plan.openUntil())) {
            ending.end(plan, PlanState.LAPSED, null, runDate, POLICY);
        }
    }

    private void judgeActive(Plan plan, LocalDate runDate) {
        resuming.coverAgain(plan);
        var found = paid.note(plan, runDate);
        if (found.paid()) {
            paid.complete(plan);
        } else if (found.inDefault()) {
            ending.end(plans.find(plan.id()).orElseThrow(), PlanState.DEFAULTED, cause(plan), runDate, POLICY);
        }
    }

    private String cause(Plan plan) {
        return "RETURNED".equals(plan.cause()) ? "RETURNED" : null;
    }

    /** As if the payment had been known when the plan was found in default. */
    private void judgeDefaulted(Plan plan, LocalDate runDate, LocalDate complete) {
        var judgement = new PlanJudgement(
                plan, plans.instalmentsOf(plan.id()), counting.of(plan), plan.defaultedOn(), complete);
        if (!judgement.inDefault(judgement.stillMissed())) {
            resume(plan, "LATE_KNOWLEDGE", runDate);
        } else {
            plans.lookedAt(plan.id());
        }
    }

    /** A payment that the bank took back: the plan goes on, and may then be in default. */
    private void judgeCompleted(Plan plan, LocalDate runDate) {
        if (counting.of(plan).anyUncovered()) {
            resume(plan, "RETURNED", runDate);
        } else {
            plans.lookedAt(plan.id());
        }
    }

    /** What a fact about the person lets rest is not judged. */
    private void resume(Plan plan, String cause, LocalDate runDate) {
        resuming.resume(plan, cause, runDate);
        var again = plans.find(plan.id()).orElseThrow();
        if (!resting.restsAgain(again)) {
            judgeActive(again, runDate);
        }
    }
}
