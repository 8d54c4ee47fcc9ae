package io.dunflow.resolution.plan;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.LimitationGrounds;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Makes a plan binding: its items become due with its instalments. Whether the debtor has acknowledged them with it is the
 * law's question, which depends on how it was agreed to. The caller holds the account's lock.
 */
@Component
class StartingPlans {

    private final Plans plans;
    private final ReAgeing reAgeing;
    private final LimitationGrounds limitation;
    private final GivingGrace grace;
    private final CreditorDays days;

    StartingPlans(Plans plans, ReAgeing reAgeing, LimitationGrounds limitation, GivingGrace grace, CreditorDays days) {
        this.grace = grace;
        this.plans = plans;
        this.reAgeing = reAgeing;
        this.limitation = limitation;
        this.days = days;
    }

    void start(Plan plan, PlanAcceptance acceptance, String by) {
        plans.become(plan, PlanState.ACTIVE, acceptance.how().name(), null, by);
        plans.agreed(plan.id(), acceptance, by);
        graceFromNow(plan);
        reAgeing.move(plan, by);
        acknowledge(plan, acceptance, by);
        limitation.resting(items(plan), days.todayOf(plan.accountId()), reference(plan), by);
    }

    /** An offer that rested can be accepted after its first day: nobody is late with what was not agreed. */
    private void graceFromNow(Plan plan) {
        if (plan.firstOn().isBefore(days.todayOf(plan.accountId()))) {
            grace.since(plan, plan.firstOn());
        }
    }

    /** What was said is on paper now. */
    void confirm(Plan plan, PlanAcceptance acceptance, String by) {
        plans.note(plan.id(), null, plan.state().name(), acceptance.how().name(), plan.counted(), null, by);
        plans.confirmed(plan.id(), acceptance);
        acknowledge(plan, acceptance, by);
    }

    private void acknowledge(Plan plan, PlanAcceptance acceptance, String by) {
        limitation.planned(
                items(plan),
                acceptance.how().name(),
                days.todayOf(plan.accountId()),
                reference(plan),
                acceptance.source(),
                by);
    }

    private List<Long> items(Plan plan) {
        return plans.itemsOf(plan.id()).stream().map(Plans.PlannedItem::itemId).toList();
    }

    private static String reference(Plan plan) {
        return "plan:" + plan.id();
    }
}
