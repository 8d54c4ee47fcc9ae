package io.dunflow.resolution;

import io.dunflow.dunning.MovingItems;
import io.dunflow.dunning.ThawedDays;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.LimitationGrounds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Lets a plan that ended go on as if it had not: covers, due dates and the standstill of the dunning age are again what
 * they were, its items are again in a case of its own. The caller holds the account's lock.
 */
@Component
class ResumingPlans {

    private final Plans plans;
    private final CountingInstalments counting;
    private final Covering covering;
    private final ReAgeing reAgeing;
    private final MovingItems moving;
    private final ThawedDays thawed;
    private final CreditorDays days;
    private final LimitationGrounds limitation;

    ResumingPlans(
            Plans plans,
            CountingInstalments counting,
            Covering covering,
            ReAgeing reAgeing,
            MovingItems moving,
            ThawedDays thawed,
            CreditorDays days,
            LimitationGrounds limitation) {
        this.limitation = limitation;
        this.plans = plans;
        this.counting = counting;
        this.covering = covering;
        this.reAgeing = reAgeing;
        this.moving = moving;
        this.thawed = thawed;
        this.days = days;
    }

    void resume(Plan plan, String cause, LocalDate runDate) {
        plans.become(plan, PlanState.ACTIVE, cause, runDate, JudgingPlans.POLICY);
        var covered = cover(plan);
        var freed = plans.itemsOf(plan.id());
        freed.stream()
                .filter(item -> item.freedOn() != null)
                .forEach(item -> thawed.undo(item.itemId(), item.freedOn()));
        if (!covered.isEmpty()) {
            var caseId = moving.splitOff(plan.accountId(), covered, plan.name());
            plans.runIn(plan.id(), caseId);
            reAgeing.move(plan, JudgingPlans.POLICY);
            moving.begin(caseId);
            limitation.resting(covered, days.todayOf(plan.accountId()), "plan:" + plan.id(), JudgingPlans.POLICY);
        }
    }

    /** Covers again what the bank took back from a plan that runs, and brings it back into its case. */
    void coverAgain(Plan plan) {
        cover(plan);
        var outside = counting.outsideItsCase(plan);
        if (!outside.isEmpty()) {
            moving.join(plan.caseId(), outside, plan.name());
        }
    }

    /** Covers what is owed of the plan and not covered, as far as nothing else covers it by now. */
    private List<Long> cover(Plan plan) {
        var money = counting.of(plan);
        var today = days.todayOf(plan.accountId());
        var covered = new ArrayList<Long>();
        for (var item : plans.itemsOf(plan.id())) {
            var missing = money.uncovered(item.itemId()).min(counting.dunnable(item.itemId()));
            if (missing.signum() > 0) {
                covering.cover(item.itemId(), Cover.PLAN, plan.id(), missing, today);
                covered.add(item.itemId());
            }
        }
        return covered;
    }
}
