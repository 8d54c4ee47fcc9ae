package io.dunflow.resolution.plan;

import io.dunflow.ledger.CreditorDays;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the debtor that a plan goes on, and what is to be paid when now, or until when its offer is open now. */
@Component
class TellingThatPlansGoOn {

    static final Set<PlanState> TOLD = Set.of(PlanState.OFFERED, PlanState.ACTIVE);

    private final Plans plans;
    private final JudgingPaidPlans judging;
    private final ReadingPlans reading;
    private final CreditorDays days;
    private final SendingPlanLetters letters;

    TellingThatPlansGoOn(
            Plans plans,
            JudgingPaidPlans judging,
            ReadingPlans reading,
            CreditorDays days,
            SendingPlanLetters letters) {
        this.plans = plans;
        this.judging = judging;
        this.reading = reading;
        this.days = days;
        this.letters = letters;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(PlanGoesOn goesOn) {
        plans.find(goesOn.planId())
                .filter(plan -> TOLD.contains(plan.state()))
                .ifPresent(plan -> tell(plan, goesOn.rested()));
    }

    /** What was paid while nobody judged it, or was parked, is not asked for again. */
    private void tell(Plan plan, boolean rested) {
        if (plan.state() == PlanState.ACTIVE) {
            judging.note(plan, reading.of(plan), days.todayOf(plan.accountId()));
        }
        letters.goesOn(plans.find(plan.id()).orElseThrow(), rested);
    }
}
