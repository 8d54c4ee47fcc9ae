package io.dunflow.worklist;

/** What came out of a call. */
public enum CallOutcome {
    PAID,
    PROMISES,
    DISPUTES,
    WANTS_PLAN,
    NOT_REACHED,
    HAND_OVER,
    /** The account manager spoke to the customer; no collector can choose it. */
    SPOKEN
}
