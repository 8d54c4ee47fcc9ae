package io.dunflow.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * What is published of a file: the rows of the transaction's temporary table {@code staged_row}, whose shape the
 * import's schema describes.
 *
 * @param asOf the instant at which the file was true
 * @param receivedAt when it came in, or had the accounts that it is about: only then did we know what it says
 * @param bookedBy who brought it
 */
public record FileSnapshot(long importId, Instant asOf, Instant receivedAt, String bookedBy) {

    /** SQL for the instant at which entry {@code e} was true in the world: of an import, the instant of its file. */
    public static final String TRUE_AT =
            """
            case when e.kind in ('INVOICE', 'EXTERNAL_CLEARING') and e.reference ~ '^import:[0-9]+@[0-9]{4}-[0-9:T.-]+Z$'
              then split_part(e.reference, '@', 2)::timestamptz else e.known_at end""";

    /** The same, published from a moment on: whoever had its accounts until then did not know what it says. */
    public FileSnapshot publishedAt(Instant moment) {
        return new FileSnapshot(importId, asOf, moment, bookedBy);
    }

    OffsetDateTime at() {
        return asOf.atOffset(ZoneOffset.UTC);
    }

    OffsetDateTime knownAt() {
        return receivedAt.atOffset(ZoneOffset.UTC);
    }

    /** How entries name the import they come from, and the instant at which its file was true. */
    String reference() {
        return "import:" + importId + "@" + asOf;
    }
}
