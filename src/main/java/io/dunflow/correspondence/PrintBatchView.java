package io.dunflow.correspondence;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A print batch and its letters.
 *
 * @param letters that wait in it or left with it
 * @param withdrawn letters that lost their ground in it
 * @param handedOverAt null until it went to the printer
 */
public record PrintBatchView(
        long id,
        String creditor,
        LocalDate businessDate,
        int no,
        String folder,
        int letters,
        int withdrawn,
        String handedOverBy,
        OffsetDateTime handedOverAt) {}
