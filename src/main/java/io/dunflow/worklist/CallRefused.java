package io.dunflow.worklist;

import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Sentence;

/** What was entered after a call is incomplete or impossible; it names the field of the form. */
public class CallRefused extends InvalidInput {

    public CallRefused(String field, Sentence why) {
        super(field, why);
    }
}
