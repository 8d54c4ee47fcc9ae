package io.dunflow.ledger;

/** What money that names no purpose pays first, of the principal of invoices and the charges on top of them. */
public enum ClearingOrder {
    PRINCIPAL_FIRST,
    /** As BGB 367 has it. */
    COSTS_INTEREST_PRINCIPAL,
    INTEREST_COSTS_PRINCIPAL,
    /** By the day on which each was due, or claimed; of one day the principal. */
    OLDEST_FIRST
}
