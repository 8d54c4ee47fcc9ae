package io.dunflow.credit;

/** How far a question about credit is. */
public enum CaseState {
    OPEN,
    APPROVED,
    DECLINED,
    KEPT,
    CHANGED,
    BLOCKED,
    WITHDRAWN
}
