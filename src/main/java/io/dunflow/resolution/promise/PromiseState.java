package io.dunflow.resolution.promise;

/** What has become of a promise. */
public enum PromiseState {
    /** Its day, or the tolerance after it, has not passed. */
    OPEN,
    /** Its day has passed, but the bank data does not reach that far yet. */
    AWAITING_BANK,
    KEPT,
    PARTLY_KEPT,
    BROKEN,
    /** Taken back, or replaced by another; counts in no figure. */
    WITHDRAWN,
    /** A fact about the person made it void; counts in no figure. */
    VOID;

    /** Whether it still blocks what it covers. */
    public boolean blocks() {
        return this == OPEN || this == AWAITING_BANK;
    }

    /** Whether money decided about it; such a judgement may change with what becomes known later. */
    public boolean judged() {
        return this == KEPT || this == PARTLY_KEPT || this == BROKEN;
    }
}
