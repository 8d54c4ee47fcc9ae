package io.dunflow.resolution.deferral;

import io.dunflow.resolution.person.LegalAct;
import io.dunflow.resolution.person.LegalEffect;
import io.dunflow.resolution.person.LegalEffects;
import io.dunflow.resolution.person.PersonFact;
import io.dunflow.resolution.person.StoppedByFacts;
import io.dunflow.resolution.settlement.SuspendingSettlements;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** SUSPEND_OFFERS: settlements rest, and deferrals that wait for a lead; both go on in the state that they had. */
@Component
class RestingOffers implements LegalAct {

    private final SuspendingSettlements settlements;
    private final SuspendingDeferrals deferrals;
    private final LegalEffects effects;

    RestingOffers(SuspendingSettlements settlements, SuspendingDeferrals deferrals, LegalEffects effects) {
        this.settlements = settlements;
        this.deferrals = deferrals;
        this.effects = effects;
    }

    @Override
    public String word() {
        return StoppedByFacts.OFFERS;
    }

    @Override
    public List<Change> act(PersonFact fact, long accountId) {
        var changes = new ArrayList<Change>();
        changes.add(Change.OF_ACCOUNT);
        var resting = new ArrayList<>(settlements.restingOn(accountId));
        resting.addAll(deferrals.restingOn(accountId));
        for (var key : resting) {
            effects.before(key).ifPresent(before -> changes.add(new Change(key, before, false)));
        }
        var cause = fact.kind().name();
        changes.addAll(settlements.suspend(accountId, cause, fact.recordedBy()));
        changes.addAll(deferrals.suspend(accountId, cause, fact.recordedBy()));
        return changes;
    }

    @Override
    public Undone undo(PersonFact fact, LegalEffect effect) {
        if (effect.target() == null) {
            return Undone.ENDED;
        }
        return effect.target().startsWith("deferral:")
                ? deferrals.resume(effect.targetId(), fact.withdrawnBy())
                : settlements.resume(effect.targetId(), fact.withdrawnBy());
    }
}
