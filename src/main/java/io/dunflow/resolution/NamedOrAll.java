package io.dunflow.resolution;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import java.util.List;

/** An empty list of items says all to one and none to another: over the API, who means all leaves it out. */
public final class NamedOrAll {

    private NamedOrAll() {}

    /** @throws InvalidInput when the list is there and names nothing */
    public static void demand(List<?> items) {
        if (items != null && items.isEmpty()) {
            throw new InvalidInput("items", say("agreement.noItems"));
        }
    }
}
