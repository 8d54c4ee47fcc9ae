package io.dunflow.dunning;

/** What happens to one item of an account in a run. */
public enum ItemAction {
    /** Claimed on the notice at its level. */
    CLAIM,
    /** Named in a friendly reminder before its due date. */
    PRE_DUE,
    /** Moves to a collector. */
    ESCALATE,
    /** Shown, not claimed; the reason says why. */
    LIST
}
