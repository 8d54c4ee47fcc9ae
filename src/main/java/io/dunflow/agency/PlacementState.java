package io.dunflow.agency;

import java.util.Set;

/** How far a placement is. */
public enum PlacementState {
    PROPOSED,
    /** The pre-placement notice names a date. */
    ANNOUNCED,
    /** The date has passed, but the bank data does not reach it yet. */
    AWAITING_BANK,
    /** The date passed in vain: an agency is to be chosen. */
    DATE_PASSED,
    AWAITING_APPROVAL,
    /** The agency has the package and did not answer yet. */
    SENT,
    /** It did not answer in time. */
    UNANSWERED,
    PLACED,
    /** The agency is asked to do nothing for a while. */
    PAUSED,
    /** Never handed over: paid, agreed, not delivered, nobody takes it. */
    LOST,
    /** A lead did not want it. */
    REFUSED,
    RECALLED,
    /** The agency gave it back. */
    RETURNED,
    SETTLED;

    private static final Set<PlacementState> WITH_AGENCY = Set.of(SENT, UNANSWERED, PLACED, PAUSED);
    private static final Set<PlacementState> OVER = Set.of(LOST, REFUSED, RECALLED, RETURNED, SETTLED);

    /** Whether an agency has the items, or is about to. */
    public boolean withAgency() {
        return WITH_AGENCY.contains(this);
    }

    public boolean ended() {
        return OVER.contains(this);
    }
}
