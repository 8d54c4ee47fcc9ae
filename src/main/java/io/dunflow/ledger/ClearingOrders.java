package io.dunflow.ledger;

/** Knows in which order money clears what an account owes; whoever implements it asks law and contract. */
public interface ClearingOrders {

    /** Asked only for accounts with charges to pay. */
    Clearing of(Account account);
}
