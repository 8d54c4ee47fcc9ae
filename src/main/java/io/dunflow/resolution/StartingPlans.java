package io.dunflow.resolution;

import org.springframework.stereotype.Component;

/** Makes a plan binding: its items become due with its instalments. The caller holds the account's lock. */
@Component
class StartingPlans {

    private final Plans plans;
    private final ReAgeing reAgeing;

    StartingPlans(Plans plans, ReAgeing reAgeing) {
        this.plans = plans;
        this.reAgeing = reAgeing;
    }

    void start(Plan plan, String cause, String by) {
        plans.become(plan, PlanState.ACTIVE, cause, null, by);
        plans.agreed(plan.id(), by);
        reAgeing.move(plan, by);
    }
}
