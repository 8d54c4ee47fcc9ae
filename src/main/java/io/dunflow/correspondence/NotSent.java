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
    private final String refusedAddress;

    private NotSent(Kind kind, String reason, String refusedAddress, Throwable cause) {
        super(reason, cause);
        this.kind = kind;
        this.refusedAddress = refusedAddress;
    }

    static NotSent temporary(String reason, Throwable cause) {
        return new NotSent(Kind.TEMPORARY, reason, null, cause);
    }

    static NotSent permanent(String reason, Throwable cause) {
        return new NotSent(Kind.PERMANENT, reason, null, cause);
    }

    /** The address does not exist: no notice will ever reach it. */
    static NotSent noSuchAddress(String address, String reason, Throwable cause) {
        return new NotSent(Kind.PERMANENT, reason, address, cause);
    }

    static NotSent unclear(String reason, Throwable cause) {
        return new NotSent(Kind.UNCLEAR, reason, null, cause);
    }

    Kind kind() {
        return kind;
    }

    /** The address that does not exist; null when it failed for another reason. */
    String refusedAddress() {
        return refusedAddress;
    }
}
