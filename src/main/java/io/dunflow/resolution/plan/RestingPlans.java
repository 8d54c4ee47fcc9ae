package io.dunflow.resolution.plan;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.resolution.Actor;
import io.dunflow.resolution.person.LegalAct;
import io.dunflow.resolution.person.LegalEffect;
import io.dunflow.resolution.person.LegalEffects;
import io.dunflow.resolution.person.LegalRule;
import io.dunflow.resolution.person.PersonFact;
import io.dunflow.resolution.person.PersonFacts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** SUSPEND_PLANS: a plan rests, and goes on in the state that it had. */
@Component
class RestingPlans implements LegalAct {

    private final Plans plans;
    private final SuspendingPlans suspending;
    private final LegalEffects effects;
    private final PersonFacts facts;
    private final CreditorDays days;

    RestingPlans(Plans plans, SuspendingPlans suspending, LegalEffects effects, PersonFacts facts, CreditorDays days) {
        this.plans = plans;
        this.suspending = suspending;
        this.effects = effects;
        this.facts = facts;
        this.days = days;
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

    /** A plan that money brought back rests while facts stand that let plans rest, as from the day of the first. */
    boolean restsAgain(Plan plan) {
        var standing = effects.standingOn(plan.accountId(), word());
        if (standing.isEmpty()) {
            return false;
        }
        var first = standing.get(0);
        var since = days.dayOf(plan.accountId(), first.at().toInstant());
        suspending.suspendSince(plan, first.fact().name(), since, Actor.POLICY);
        standing.stream()
                .filter(effect -> !effects.actsOn(effect.factId(), word(), target(plan)))
                .forEach(effect -> effects.add(
                        facts.find(effect.factId()).orElseThrow(),
                        plan.accountId(),
                        LegalRule.silent(word()),
                        Change.of(target(plan), plan.state()),
                        null));
        return true;
    }

    private static String target(Plan plan) {
        return "plan:" + plan.id();
    }
}
