package io.dunflow.dunning;

/** Where a run is. */
public enum RunState {
    PROPOSED,
    APPROVED,
    RUNNING,
    COMPLETED,
    CANCELLED
}
