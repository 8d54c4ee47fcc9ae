package io.dunflow.intake;

import io.dunflow.ledger.Sentence;

/** A text cannot be what its field needs. Costs no stack trace, since a file may have millions of them. */
final class Refused extends RuntimeException {

    private final transient Sentence why;

    Refused(Sentence why) {
        super(null, null, false, false);
        this.why = why;
    }

    Sentence why() {
        return why;
    }
}
