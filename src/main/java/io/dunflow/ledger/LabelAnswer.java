package io.dunflow.ledger;

import java.time.Instant;

/**
 * What was once said by a label.
 *
 * @param value null when it was taken off
 * @param counts whether it is what the label says now
 */
public record LabelAnswer(String key, String value, String reason, String setBy, Instant setAt, boolean counts) {}
