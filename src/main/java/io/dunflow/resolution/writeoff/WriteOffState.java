package io.dunflow.resolution.writeoff;

/** What has become of a write-off, or of a list of them. */
public enum WriteOffState {
    /** A second person decides; nothing is booked, and dunning goes on. */
    AWAITING_APPROVAL,
    BOOKED,
    REFUSED,
    /** Taken back before it was approved, or nothing was left to write off. */
    WITHDRAWN,
    /** Owed again. */
    REVERSED
}
