package io.dunflow.ledger;

/** What a credit note that names no invoice does. */
public enum FreeCredits {
    /** It stays unallocated and counts in the net claim only. */
    STAY,
    /** It reduces what is due longest. */
    REDUCE_OLDEST
}
