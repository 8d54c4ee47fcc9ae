package io.dunflow.ledger;

import java.util.Set;

/**
 * Somebody said something else about these accounts, or about whom or what they belong to. Published in the transaction
 * that recorded it; what is said about a whole creditor is not told, since it concerns all of its accounts.
 *
 * @param accountIds the accounts, never empty
 */
public record LabelsChanged(Set<Long> accountIds) {

    public LabelsChanged {
        accountIds = Set.copyOf(accountIds);
    }
}
