package io.dunflow.resolution.deferral;

/** How far a deferral is. */
public enum DeferralState {
    /** It is beyond who took it: a lead has to agree. */
    AWAITING_APPROVAL,
    ACTIVE,
    /** Its day is over, and not all was paid. */
    PASSED,
    REFUSED,
    WITHDRAWN,
    /** All was paid, or its day came, before a lead agreed. */
    LAPSED,
    /** A fact about the person lets it rest before a lead agreed. */
    SUSPENDED
}
