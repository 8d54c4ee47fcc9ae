package io.dunflow.resolution.plan;

/** What has become of a payment plan. */
public enum PlanState {
    /** Beyond what may be agreed without asking; a lead decides. */
    AWAITING_APPROVAL,
    /** The debtor may accept it until a day. */
    OFFERED,
    /** Agreed: its instalments are to be paid. */
    ACTIVE,
    /** All that it covered was paid, or credited. */
    COMPLETED,
    DEFAULTED,
    REFUSED,
    /** Nobody accepted it in time, or nothing was left to agree on. */
    LAPSED,
    /** Taken back. */
    WITHDRAWN,
    /** A fact about the person suspends it: its instalments are not judged. */
    SUSPENDED;

    /** Whether it covers its items. */
    public boolean live() {
        return this == AWAITING_APPROVAL || this == OFFERED || this == ACTIVE || this == SUSPENDED;
    }

    /** Whether it still has to be agreed to. */
    public boolean negotiated() {
        return this == AWAITING_APPROVAL || this == OFFERED;
    }
}
