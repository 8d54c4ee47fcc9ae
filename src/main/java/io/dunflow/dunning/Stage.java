package io.dunflow.dunning;

/** Where a case is. */
public enum Stage {
    REMINDER,
    ESCALATION,
    PLAN,
    AGENCY,
    LEGAL,
    CLOSED
}
