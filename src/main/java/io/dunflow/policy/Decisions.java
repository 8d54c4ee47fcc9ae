package io.dunflow.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

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

    /**
     * The numbers with which a table compares facts, to tell where its answer may change.
     *
     * @return by the name of the fact; a fact that an input names only within an expression, or whose cells compare with
     *     no number, is not among them
     * @throws UnknownDecision when no such table is deployed
     */
    Map<String, SortedSet<BigDecimal>> limits(String decision);
}
