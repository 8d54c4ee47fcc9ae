package io.dunflow.scenario;

import io.dunflow.audit.Invariants;
import org.springframework.stereotype.Component;

/** Asks after everything that happens in a scenario whether the invariants hold. */
@Component
class HoldingInvariants {

    private final Invariants invariants;

    HoldingInvariants(Invariants invariants) {
        this.invariants = invariants;
    }

    /**
     * Passes when nothing is violated.
     *
     * @param after what happened
     * @throws Unexpected naming each violation
     */
    void demand(Part after) {
        var violated = invariants.violated();
        if (!violated.isEmpty()) {
            throw new Unexpected(violated.stream()
                    .map(violation -> new Mismatch(after.line(), after.path(), "no invariant is violated", violation))
                    .toList());
        }
    }
}
