package io.dunflow.ledger;

import java.math.BigDecimal;

/**
 * A change of one item that is neither payment nor credit note.
 *
 * @param kind DISCOUNT, WRITE_OFF, SMALL_DIFFERENCE or EXTERNAL_CLEARING
 * @param amount signed: what raises the open balance is positive, which only EXTERNAL_CLEARING may
 * @param reference where it came from, or null
 * @param reason why, for people
 */
public record Adjustment(
        long itemId, EntryKind kind, BigDecimal amount, String reference, String reason, Booking booking) {}
