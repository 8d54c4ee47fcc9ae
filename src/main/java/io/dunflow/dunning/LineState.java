package io.dunflow.dunning;

/** Where one account of a run is. */
public enum LineState {
    PROPOSED,
    LEFT_OUT,
    APPROVED,
    DONE,
    LOST_GROUND,
    FAILED
}
