package io.dunflow.correspondence;

/** A channel did not take a notice. */
final class NotSent extends RuntimeException {

    /** What is to be done about it. */
    enum Kind {
        /** Certainly not taken; worth another try. */
        TEMPORARY,
        /** Never will be. */
        PERMANENT,
        /** The connection broke when it may have been taken. */
        UNCLEAR
    }

    private final Kind kind;

    private NotSent(Kind kind, String reason, Throwable cause) {
        super(reason, cause);
        this.kind = kind;
    }

    static NotSent temporary(String reason, Throwable cause) {
        return new NotSent(Kind.TEMPORARY, reason, cause);
    }

    static NotSent permanent(String reason, Throwable cause) {
        return new NotSent(Kind.PERMANENT, reason, cause);
    }

    static NotSent unclear(String reason, Throwable cause) {
        return new NotSent(Kind.UNCLEAR, reason, cause);
    }

    Kind kind() {
        return kind;
    }
}
