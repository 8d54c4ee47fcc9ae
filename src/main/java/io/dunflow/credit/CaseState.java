package io.dunflow.credit;

/** How far a question about credit is. */
public enum CaseState {
    OPEN,
    /** Decided by one person, and waiting for a second one. */
    PROPOSED,
    APPROVED,
    DECLINED,
    KEPT,
    CHANGED,
    BLOCKED,
    WITHDRAWN
}
