package io.dunflow.ledger;

/** What covers a portion of an item; what nothing covers is dunnable. A conflict covers what another system denies. */
public enum Cover {
    DISPUTE,
    PROMISE,
    PLAN,
    PLACEMENT,
    LEGAL,
    CONFLICT,
    SETTLEMENT
}
