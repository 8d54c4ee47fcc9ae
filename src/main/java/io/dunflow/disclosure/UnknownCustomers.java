package io.dunflow.disclosure;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import java.util.List;

/** There is no such group of customers. */
class UnknownCustomers extends InvalidInput {

    UnknownCustomers(String field, String given, List<String> known) {
        super(field, say("policy.noneOf", given, String.join(", ", known)));
    }
}
