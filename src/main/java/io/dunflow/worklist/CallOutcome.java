package io.dunflow.worklist;

/** What came out of a call. */
public enum CallOutcome {
    PAID,
    PROMISES,
    DISPUTES,
    WANTS_PLAN,
    /** A part for the discharge of the whole. */
    OFFERS_PART,
    /** A later due date. */
    WANTS_TIME,
    /** A question, that blocks nothing. */
    ASKS,
    /** To be called again on a day: that call is not one too many. */
    CALL_BACK,
    /** Nothing else came out; what is done without calls follows. */
    REFUSES_CALLS,
    NOT_REACHED,
    HAND_OVER,
    /** The account manager spoke to the customer; no collector can choose it. */
    SPOKEN,
    /** The debtor called by himself, and it was noted; no form of a task can choose it. */
    CALLED,
    /** Who had asked for the call outside of a case was reached, and nothing of the others came out. */
    REACHED
}
