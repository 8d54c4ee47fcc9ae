package io.dunflow.legal;

import io.dunflow.resolution.person.EndingForGood;
import io.dunflow.resolution.person.LegalEffect;
import io.dunflow.resolution.person.PersonFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * STOP_LEGAL: what is on its way to a court, or there, ends. When the fact is withdrawn nothing is taken to court again by
 * itself: a person is asked, and it begins anew with the letter before claim.
 */
@Component
class StoppingLegalActions implements EndingForGood {

    private final LegalActions actions;
    private final EndingLegalActions ending;
    private final ProposingLegalActions proposing;

    StoppingLegalActions(LegalActions actions, EndingLegalActions ending, ProposingLegalActions proposing) {
        this.proposing = proposing;
        this.actions = actions;
        this.ending = ending;
    }

    @Override
    public String word() {
        return "STOP_LEGAL";
    }

    @Override
    public List<Change> act(PersonFact fact, long accountId) {
        var changes = new ArrayList<Change>();
        changes.add(Change.OF_ACCOUNT);
        for (var action : actions.live(Set.of(accountId))) {
            changes.add(Change.of("legal:" + action.id(), action.state()));
            ending.end(
                    action,
                    action.state().before() ? LegalState.LOST : LegalState.WITHDRAWN,
                    fact.kind().name(),
                    null,
                    fact.recordedBy());
        }
        return changes;
    }

    @Override
    public Undone undo(PersonFact fact, LegalEffect effect) {
        return effect.target() == null
                ? Undone.ENDED
                : Undone.changed(action(effect).state());
    }

    @Override
    public Collection<Long> items(LegalEffect ended) {
        var state = action(ended).state().name();
        return actions.itemsOf(ended.targetId()).stream()
                .filter(item -> state.equals(item.leftOut()))
                .map(LegalItem::itemId)
                .toList();
    }

    @Override
    public void beginAgain(LegalEffect ended, Collection<Long> items, String why, String by) {
        var reason = why == null || why.isBlank() ? action(ended).reason() : why;
        proposing.propose(new LegalOrder(ended.accountId(), List.copyOf(items), reason), by);
    }

    private LegalAction action(LegalEffect ended) {
        return actions.find(ended.targetId()).orElseThrow();
    }
}
