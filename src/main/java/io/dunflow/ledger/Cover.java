package io.dunflow.ledger;

/** What covers a portion of an item; what nothing covers is dunnable. */
public enum Cover {
    DISPUTE,
    PROMISE,
    PLAN,
    PLACEMENT
}
