package io.dunflow.intake;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is to be done with a file.
 *
 * @param mapping name of the mapping it is read with
 * @param asOf the instant at which it was true; null: now
 * @param completeThrough of payments: through which value date they are all there; null: not said
 * @param closeMissing of open items: what the file no longer has is closed
 * @param fileName for people; may be null
 * @param startedBy who brought it
 */
public record ImportRequest(
        Kind kind,
        String mapping,
        Mode mode,
        Instant asOf,
        LocalDate completeThrough,
        boolean closeMissing,
        String fileName,
        String startedBy) {}
