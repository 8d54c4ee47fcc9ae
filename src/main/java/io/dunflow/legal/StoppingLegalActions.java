package io.dunflow.legal;

import io.dunflow.resolution.person.LegalAct;
import io.dunflow.resolution.person.LegalEffect;
import io.dunflow.resolution.person.PersonFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * STOP_LEGAL: what is on its way to a court, or there, ends. When the fact is withdrawn nothing is taken to court again by
 * itself: a person proposes it anew.
 */
@Component
class StoppingLegalActions implements LegalAct {

    private final LegalActions actions;
    private final EndingLegalActions ending;

    StoppingLegalActions(LegalActions actions, EndingLegalActions ending) {
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
        return effect.target() == null ? Undone.ENDED : Undone.changed(LegalState.WITHDRAWN);
    }
}
