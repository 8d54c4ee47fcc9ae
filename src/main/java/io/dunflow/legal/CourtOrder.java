package io.dunflow.legal;

import java.time.LocalDate;

/**
 * What a court did.
 *
 * @param what FILED, TITLED, DISMISSED or FRUITLESS
 * @param on day on which it did
 * @param court its name; of a title null: the one that has it
 * @param number that it gave it
 * @param reason how it is known, or why; required where it ends the action
 */
public record CourtOrder(LegalState what, LocalDate on, String court, String number, String reason) {}
