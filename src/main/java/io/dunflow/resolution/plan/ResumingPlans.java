package io.dunflow.resolution.plan;

import io.dunflow.dunning.MovingItems;
import io.dunflow.dunning.ThawedDays;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.LimitationGrounds;
import io.dunflow.resolution.Actor;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Lets a plan that ended go on as if it had not: covers, due dates and the standstill of the dunning age are again what
 * they were, its items are again in a case of its own. The caller holds the account's lock.
 */
@Component
class ResumingPlans {

    private final Plans plans;
    private final CoveringAgain again;
    private final ReAgeing reAgeing;
    private final MovingItems moving;
    private final ThawedDays thawed;
    private final CreditorDays days;
    private final LimitationGrounds limitation;

    ResumingPlans(
            Plans plans,
            CoveringAgain again,
            ReAgeing reAgeing,
            MovingItems moving,
            ThawedDays thawed,
            CreditorDays days,
            LimitationGrounds limitation) {
        this.limitation = limitation;
        this.plans = plans;
        this.again = again;
        this.reAgeing = reAgeing;
        this.moving = moving;
        this.thawed = thawed;
        this.days = days;
    }

    void resume(Plan plan, String cause, LocalDate runDate) {
        plans.become(plan, PlanState.ACTIVE, cause, runDate, Actor.POLICY);
        var covered = again.cover(Cover.PLAN, plan.id());
        var freed = plans.itemsOf(plan.id());
        freed.stream()
                .filter(item -> item.freedOn() != null)
                .forEach(item -> thawed.undo(item.itemId(), item.freedOn()));
        if (!covered.isEmpty()) {
            var caseId = moving.splitOff(plan.accountId(), covered, plan.name());
            plans.runIn(plan.id(), caseId);
            reAgeing.move(plan, Actor.POLICY);
            moving.begin(caseId);
            limitation.resting(covered, days.todayOf(plan.accountId()), "plan:" + plan.id(), Actor.POLICY);
        }
    }
}
