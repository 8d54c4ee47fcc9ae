package io.dunflow.resolution.person;

import io.dunflow.correspondence.HeldLetters;
import java.util.List;
import org.springframework.stereotype.Component;

/** HOLD_LETTERS: whatever else is written to the debtor waits until it is known who may read it. */
@Component
class HoldingLetters implements LegalAct {

    private final HeldLetters held;

    HoldingLetters(HeldLetters held) {
        this.held = held;
    }

    @Override
    public String word() {
        return "HOLD_LETTERS";
    }

    @Override
    public List<Change> act(PersonFact fact, long accountId) {
        held.hold(accountId, fact.name());
        return List.of(Change.OF_ACCOUNT);
    }

    @Override
    public Undone undo(PersonFact fact, LegalEffect effect) {
        held.release(effect.accountId(), fact.name());
        return Undone.ENDED;
    }
}
