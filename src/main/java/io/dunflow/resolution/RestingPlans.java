package io.dunflow.resolution;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** SUSPEND_PLANS: a plan rests, and goes on in the state that it had. */
@Component
class RestingPlans implements LegalAct {

    private final Plans plans;
    private final SuspendingPlans suspending;
    private final LegalEffects effects;

    RestingPlans(Plans plans, SuspendingPlans suspending, LegalEffects effects) {
        this.plans = plans;
        this.suspending = suspending;
        this.effects = effects;
    }

    @Override
    public String word() {
        return "SUSPEND_PLANS";
    }

    @Override
    public List<Change> act(PersonFact fact, long accountId) {
        var changes = new ArrayList<Change>();
        changes.add(Change.OF_ACCOUNT);
        for (var plan : plans.ofAccount(accountId)) {
            if (plan.state() == PlanState.SUSPENDED) {
                effects.before(target(plan)).ifPresent(before -> changes.add(new Change(target(plan), before, false)));
            } else if (plan.state().live()) {
                changes.add(Change.of(target(plan), plan.state()));
            }
        }
        suspending.suspend(accountId, fact.kind().name(), fact.recordedBy());
        return changes;
    }

    @Override
    public Undone undo(PersonFact fact, LegalEffect effect) {
        return effect.target() == null ? Undone.ENDED : resume(fact, effect);
    }

    private Undone resume(PersonFact fact, LegalEffect effect) {
        var plan = plans.find(effect.targetId()).orElseThrow();
        if (plan.state() != PlanState.SUSPENDED) {
            return Undone.changed(plan.state());
        }
        suspending.resume(plan.id(), "FACT_WITHDRAWN", fact.withdrawnBy());
        return Undone.RESTORED;
    }

    private static String target(Plan plan) {
        return "plan:" + plan.id();
    }
}
