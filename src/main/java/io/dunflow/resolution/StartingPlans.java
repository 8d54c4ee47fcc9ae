package io.dunflow.resolution;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.LimitationGrounds;
import org.springframework.stereotype.Component;

/**
 * Makes a plan binding: its items become due with its instalments, and the debtor has acknowledged them. The caller holds
 * the account's lock.
 */
@Component
class StartingPlans {

    private final Plans plans;
    private final ReAgeing reAgeing;
    private final LimitationGrounds limitation;
    private final CreditorDays days;

    StartingPlans(Plans plans, ReAgeing reAgeing, LimitationGrounds limitation, CreditorDays days) {
        this.plans = plans;
        this.reAgeing = reAgeing;
        this.limitation = limitation;
        this.days = days;
    }

    void start(Plan plan, String cause, String by) {
        plans.become(plan, PlanState.ACTIVE, cause, null, by);
        plans.agreed(plan.id(), by);
        reAgeing.move(plan, by);
        var items =
                plans.itemsOf(plan.id()).stream().map(Plans.PlannedItem::itemId).toList();
        limitation.planned(items, days.todayOf(plan.accountId()), "plan:" + plan.id(), by);
    }
}
