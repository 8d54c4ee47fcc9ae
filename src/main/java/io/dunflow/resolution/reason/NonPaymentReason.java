package io.dunflow.resolution.reason;

/** Why somebody does not pay. */
public enum NonPaymentReason {
    /** Forgot it: a gentle word is enough. */
    FORGOT,
    /** Has no money now: a plan helps. */
    CASH,
    /** Somebody has yet to check or sign it. */
    PROCESS,
    /** Lacks a document: the invoice again helps. */
    MISSING_DOCUMENT,
    /** Is not content with what was delivered. */
    DISSATISFIED,
    UNKNOWN
}
