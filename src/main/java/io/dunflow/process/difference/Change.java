package io.dunflow.process.difference;

/** How something differs from what was before. */
public enum Change {
    ADDED,
    CHANGED,
    REMOVED
}
