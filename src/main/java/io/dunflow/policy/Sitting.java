package io.dunflow.policy;

import java.util.Map;
import java.util.OptionalInt;

/** A series of decisions by unchanging versions of the tables. */
public interface Sitting {

    /**
     * Decides and records. A number is recorded as the band of the table that it falls in: two numbers between the
     * same neighbouring limits are the same input, so that thousands of accounts need few decisions.
     *
     * @param decision key of the table, such as {@code item-level}
     * @param inputs a value, or null, for each input that the table names: numbers, strings, booleans
     * @return what the table answered, with the id of the record; never {@literal null}
     * @throws UnknownDecision when no such table is deployed
     */
    Answer ask(String decision, Map<String, ?> inputs);

    /**
     * When time alone changes the answer: the next value of an input counted in days, above the given one, that falls
     * in another band of the table.
     *
     * @return empty when no higher value makes a difference
     */
    OptionalInt nextBand(String decision, String input, int days);
}
