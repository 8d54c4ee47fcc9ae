package io.dunflow.resolution.writeoff;

/** Why nothing more is expected of a debt. */
public enum WriteOffCause {
    UNCOLLECTABLE,
    INSOLVENT,
    TIME_BARRED,
    NOT_WORTH_PURSUING,
    /** Too little to dun; only lists have it. */
    SMALL_BALANCE
}
