package io.dunflow.policy;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;

/** A series of decisions by unchanging versions of the tables. */
public interface Sitting {

    /**
     * Decides and records. An input is the name of a fact or an expression over facts, evaluated first. A number is
     * recorded as the band of the table that it falls in: two numbers between the same neighbouring limits are the same
     * input, so that thousands of accounts need few decisions.
     *
     * @param decision key of the table, such as {@code item-level}
     * @param facts at least those that the inputs of the table name
     * @return what the table answered, with the id of the record; never {@literal null}
     * @throws UnknownDecision when no such table is deployed
     * @throws DecisionFailed when an input names no fact, or its expression fails
     */
    Answer ask(String decision, Facts facts);

    /** Decides and records by the facts of a map. */
    default Answer ask(String decision, Map<String, ?> facts) {
        return ask(decision, Facts.of(facts));
    }

    /**
     * When time alone changes the answer: in how many days an input counted in days falls in another band of the table.
     * An expression over what grows daily may change tomorrow.
     *
     * @return empty when time makes no difference
     */
    OptionalInt daysUntilChange(String decision, Facts facts);

    /**
     * How long before the due date of an item a table can answer another {@code action} than WAIT.
     *
     * @return days, 0 when it does nothing before; empty when it may at any time, or nobody can tell
     * @throws UnknownDecision when no such table is deployed
     */
    OptionalInt daysAhead(String decision);

    /** Whether an input of one of these tables names the fact; what none asks for need not be read. */
    boolean asksFor(Collection<String> decisions, String fact);
}
