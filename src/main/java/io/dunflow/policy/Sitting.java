package io.dunflow.policy;

import java.util.Map;

/** A series of decisions by unchanging versions of the tables. */
public interface Sitting {

    /**
     * Decides and records.
     *
     * @param decision key of the table, such as {@code item-level}
     * @param inputs a value, or null, for each input that the table names: numbers, strings, booleans, dates
     * @return what the table answered, with the id of the record; never {@literal null}
     * @throws UnknownDecision when no such table is deployed
     */
    Answer ask(String decision, Map<String, ?> inputs);
}
