package io.dunflow.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * What is published of a file: the rows of the transaction's temporary table {@code staged_row}, whose shape the
 * import's schema describes.
 *
 * @param asOf the instant at which the file was true
 * @param bookedBy who brought it
 */
public record FileSnapshot(long importId, Instant asOf, String bookedBy) {

    /** The instant as the database takes it. */
    OffsetDateTime at() {
        return asOf.atOffset(ZoneOffset.UTC);
    }

    /** How entries name the import they come from. */
    String reference() {
        return "import:" + importId;
    }
}
