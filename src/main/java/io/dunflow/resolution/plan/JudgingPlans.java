package io.dunflow.resolution.plan;

import io.dunflow.dunning.BeforeProposal;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.resolution.Actor;
import io.dunflow.resolution.LeavingInPeace;
import io.dunflow.resolution.LettersOnMatters;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Judges plans inside the run: lets offers lapse that nobody accepted, finds instalments paid or missed and plans in
 * default, and undoes a default when a payment in grace becomes known later (domain rules 2.7, 2.8).
 */
@Component
@Order(0)
public class JudgingPlans implements BeforeProposal {

    private final Plans plans;
    private final EndingPlans ending;
    private final ResumingPlans resuming;
    private final JudgingPaidPlans paid;
    private final ReadingPlans reading;
    private final CoveringAgain again;
    private final RemindingOfInstalments reminding;
    private final TellingMissedInstalments missing;
    private final RestingPlans resting;
    private final AccountLocks locks;
    private final LeavingInPeace peace;

    JudgingPlans(
            Plans plans,
            EndingPlans ending,
            ResumingPlans resuming,
            JudgingPaidPlans paid,
            ReadingPlans reading,
            CoveringAgain again,
            RemindingOfInstalments reminding,
            TellingMissedInstalments missing,
            RestingPlans resting,
            AccountLocks locks,
            LeavingInPeace peace) {
        this.peace = peace;
        this.missing = missing;
        this.plans = plans;
        this.ending = ending;
        this.resuming = resuming;
        this.paid = paid;
        this.reading = reading;
        this.again = again;
        this.reminding = reminding;
        this.resting = resting;
        this.locks = locks;
    }

    @Override
    public Set<Long> accounts(long creditorId, LocalDate runDate) {
        return Stream.concat(
                        plans.toJudge(creditorId, runDate).stream().map(Plan::accountId),
                        reminding.accounts(creditorId, runDate).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        locks.take(accounts(creditorId, runDate));
        again.judge(creditorId, runDate);
        var looked = plans.toJudge(creditorId, runDate);
        var books = reading.of(creditorId, looked);
        looked.forEach(plan -> judge(plan, books, runDate));
        plans.lookedAt(looked.stream().map(Plan::id).toList());
        missing.tell(creditorId, runDate);
        reminding.remind(creditorId, runDate);
    }

    private void judge(Plan plan, PlanBooks books, LocalDate runDate) {
        switch (plan.state()) {
            case ACTIVE -> judgeActive(plan, books, runDate);
            case DEFAULTED -> judgeDefaulted(plan, books, runDate);
            case COMPLETED -> judgeCompleted(plan, books, runDate);
            default -> lapse(plan, runDate);
        }
    }

    private void lapse(Plan plan, LocalDate runDate) {
        if (runDate.isAfter(plan.openUntil())) {
            ending.end(plan, PlanState.LAPSED, null, runDate, Actor.POLICY);
        }
    }

    private void judgeActive(Plan plan, PlanBooks books, LocalDate runDate) {
        var found = paid.note(plan, books, runDate);
        if (found.paid()) {
            paid.complete(plan);
        } else if (found.inDefault()) {
            ending.end(plans.find(plan.id()).orElseThrow(), PlanState.DEFAULTED, cause(plan), runDate, Actor.POLICY);
        }
    }

    private String cause(Plan plan) {
        return "RETURNED".equals(plan.cause()) ? "RETURNED" : null;
    }

    /** As if the payment had been known when the plan was found in default. */
    private void judgeDefaulted(Plan plan, PlanBooks books, LocalDate runDate) {
        var judgement = books.judgement(plan, plan.defaultedOn());
        if (!judgement.inDefault(judgement.stillMissed())) {
            resume(plan, "LATE_KNOWLEDGE", runDate);
        }
    }

    /** A payment that the bank took back: the plan goes on, and may then be in default. */
    private void judgeCompleted(Plan plan, PlanBooks books, LocalDate runDate) {
        if (books.moneyOf(plan).anyUncovered()) {
            resume(plan, "RETURNED", runDate);
        }
    }

    /** What a fact about the person lets rest is not judged. */
    private void resume(Plan plan, String cause, LocalDate runDate) {
        resuming.resume(plan, cause, runDate);
        peace.end(LettersOnMatters.matter(plan.id(), SendingPlanLetters.DEFAULTED));
        var resumed = plans.find(plan.id()).orElseThrow();
        if (!resting.restsAgain(resumed)) {
            judgeActive(resumed, reading.of(resumed), runDate);
        }
    }
}
