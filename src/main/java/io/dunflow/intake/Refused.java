package io.dunflow.intake;

/** A text cannot be what its field needs. Costs no stack trace, since a file may have millions of them. */
final class Refused extends RuntimeException {

    Refused(String reason) {
        super(reason, null, false, false);
    }
}
