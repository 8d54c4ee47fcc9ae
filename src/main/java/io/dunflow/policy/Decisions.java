package io.dunflow.policy;

import java.util.List;

/** The deployed DMN tables. */
public interface Decisions {

    /**
     * Opens a sitting: within it each table keeps the version it had when first asked, and equal inputs are decided
     * once. Not for several threads. What was asked and answered is recorded at once, whatever becomes of the
     * transaction that asked.
     */
    Sitting open();

    /** Opens a sitting that keeps no record, to tell what the tables would answer; its answers have the id 0. */
    Sitting openUnrecorded();

    /**
     * The words that an output of a table may answer.
     *
     * @return those that the output declares, else those that stand in its cells, in their order
     * @throws UnknownDecision when no such table is deployed
     */
    List<String> words(String decision, String output);
}
