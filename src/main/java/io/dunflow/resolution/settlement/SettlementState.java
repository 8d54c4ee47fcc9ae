package io.dunflow.resolution.settlement;

/** What has become of a settlement. */
public enum SettlementState {
    /** Beyond the authority of who agreed: a lead decides. */
    AWAITING_APPROVAL,
    OPEN,
    /** Its day has passed, but the bank data does not reach that far yet. */
    AWAITING_BANK,
    /** Paid in time: the rest is written off. */
    ACCEPTED,
    /** Not paid in time: the whole debt is claimed again, less what was paid. */
    LAPSED,
    /** A lead did not want it. */
    REFUSED,
    WITHDRAWN,
    /** A fact about the person suspends it: it is neither judged nor lapses. */
    SUSPENDED;

    public boolean ended() {
        return this == ACCEPTED || this == LAPSED || this == REFUSED || this == WITHDRAWN;
    }
}
