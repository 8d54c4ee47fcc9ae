package io.dunflow.dunning;

/** What the policy says to do next with an account. */
public enum Step {
    WAIT,
    REMIND,
    ESCALATE,
    OFFER_PLAN,
    SETTLE,
    HAND_OVER,
    LEGAL,
    WRITE_OFF
}
