package io.dunflow.resolution.person;

import io.dunflow.dunning.Stopping;
import java.util.List;
import org.springframework.stereotype.Component;

/** STOP_DUNNING: no step of a run follows on the account, and what waits in the outbox does not leave. */
@Component
class StoppingDunning implements LegalAct {

    private final Stopping stopping;

    StoppingDunning(Stopping stopping) {
        this.stopping = stopping;
    }

    @Override
    public String word() {
        return "STOP_DUNNING";
    }

    @Override
    public List<Change> act(PersonFact fact, long accountId) {
        stopping.stop(accountId, fact.kind().name(), fact.name(), fact.openedOn());
        return List.of(Change.OF_ACCOUNT);
    }

    @Override
    public Undone undo(PersonFact fact, LegalEffect effect) {
        stopping.release(effect.accountId(), fact.name());
        return Undone.ENDED;
    }
}
