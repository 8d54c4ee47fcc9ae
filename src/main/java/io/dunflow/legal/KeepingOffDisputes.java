package io.dunflow.legal;

import io.dunflow.resolution.Actor;
import io.dunflow.resolution.dispute.GivingWay;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A disputed item is not taken to court: it leaves the action as a whole. What a court has already stays there, and the
 * dispute is refused, as the court decides about it.
 */
@Component
class KeepingOffDisputes implements GivingWay {

    private static final String WHY = "DISPUTED";

    private final LegalActions actions;
    private final EndingLegalActions ending;

    KeepingOffDisputes(LegalActions actions, EndingLegalActions ending) {
        this.actions = actions;
        this.ending = ending;
    }

    @Override
    public void toDispute(long accountId, Collection<Long> itemIds) {
        actions.live(Set.of(accountId)).stream()
                .filter(action -> !action.state().atCourt())
                .forEach(action -> giveWay(action, itemIds));
    }

    private void giveWay(LegalAction action, Collection<Long> itemIds) {
        var within = actions.within(action.id());
        var disputed = within.stream().filter(itemIds::contains).toList();
        if (!disputed.isEmpty() && disputed.size() == within.size()) {
            ending.end(
                    action, action.state().covers() ? LegalState.WITHDRAWN : LegalState.LOST, WHY, null, Actor.POLICY);
        } else {
            disputed.forEach(item -> ending.takeOut(action, item, WHY));
        }
    }
}
