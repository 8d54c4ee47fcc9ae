package io.dunflow.intake;

import java.util.Set;

/**
 * A snapshot and our ledger disagree about items of these accounts. Published in the transaction that takes the snapshot
 * in, once.
 */
public record ConflictsFound(long importId, Set<Long> accountIds) {

    public ConflictsFound {
        accountIds = Set.copyOf(accountIds);
    }
}
