package io.dunflow.policy;

/** The deployed DMN tables. */
public interface Decisions {

    /**
     * Opens a sitting: within it each table keeps the version it had when first asked, and equal inputs are decided
     * once. Not for several threads. What was asked and answered is recorded at once, whatever becomes of the
     * transaction that asked.
     */
    Sitting open();
}
