package io.dunflow.policy;

/** The deployed DMN tables. */
public interface Decisions {

    /**
     * Opens a sitting: within it each table keeps the version it had when first asked, and equal inputs are decided
     * once. Not for several threads. Answers are recorded in the transaction that asks.
     */
    Sitting open();
}
