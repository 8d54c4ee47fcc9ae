package io.dunflow.models;

import io.dunflow.audit.Invariants;
import org.springframework.stereotype.Component;

/** Asks before and after cases are moved whether every overdue item is in a case, or left out for a reason. */
@Component
class WhereItemsAre {

    private static final String INVARIANT = "1 ";

    private final Invariants invariants;

    WhereItemsAre(Invariants invariants) {
        this.invariants = invariants;
    }

    /** How many violations there are, as many as are shown at most. */
    int lost() {
        return invariants.check(INVARIANT).invariants().stream()
                .mapToInt(result -> result.violations().size())
                .sum();
    }
}
