package io.dunflow.ledger;

import java.util.Set;

/**
 * Something was booked on these accounts. Published in the transaction that booked it, once per booking or import, so
 * that what lost its ground is withdrawn with it; whoever needs the commit first listens after it.
 *
 * @param accountIds the accounts, never empty
 * @param cause what happened, as a word of the ledger: PAYMENT, CREDIT_NOTE, INVOICE, IMPORT ...
 */
public record AccountsChanged(Set<Long> accountIds, String cause) {

    public AccountsChanged {
        accountIds = Set.copyOf(accountIds);
    }
}
