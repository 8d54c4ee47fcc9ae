package io.dunflow.legal;

import java.util.Set;

/** How far a legal action is. */
public enum LegalState {
    PROPOSED,
    /** The letter before claim names a date. */
    ANNOUNCED,
    /** The date has passed, but the bank data does not reach it yet. */
    AWAITING_BANK,
    /** The date passed in vain: somebody has to say whether it is worth it. */
    DATE_PASSED,
    AWAITING_APPROVAL,
    /** A lead agreed: the file lies ready, the items are claimed by nobody else. */
    APPROVED,
    /** A court has it. */
    FILED,
    /** A court said that it is owed. */
    TITLED,
    ENFORCING,
    /** Never taken to court: paid, agreed, not delivered, time-barred. */
    LOST,
    /** The table or a lead did not want it. */
    NOT_SUED,
    /** The court said that it is not owed, or not so. */
    DISMISSED,
    WITHDRAWN,
    /** Nothing could be taken. */
    FRUITLESS,
    SETTLED;

    private static final Set<LegalState> BEFORE =
            Set.of(PROPOSED, ANNOUNCED, AWAITING_BANK, DATE_PASSED, AWAITING_APPROVAL);
    private static final Set<LegalState> COURT = Set.of(FILED, TITLED, ENFORCING);
    private static final Set<LegalState> OVER = Set.of(LOST, NOT_SUED, DISMISSED, WITHDRAWN, FRUITLESS, SETTLED);

    /** Whether nobody agreed to it yet. */
    public boolean before() {
        return BEFORE.contains(this);
    }

    /** Whether a court has it, or said what is owed: from then on a court decides about objections. */
    public boolean atCourt() {
        return COURT.contains(this);
    }

    /** Whether its items are covered by it. */
    public boolean covers() {
        return this == APPROVED || atCourt();
    }

    public boolean ended() {
        return OVER.contains(this);
    }
}
