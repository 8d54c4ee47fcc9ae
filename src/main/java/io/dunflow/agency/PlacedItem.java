package io.dunflow.agency;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An item of a placement; once it is placed original = paid + cancelled + remaining.
 *
 * @param claimed by the pre-placement notice; null before
 * @param original that was placed; null when it was not
 * @param charged that stands on top of it, outside of these; the agency was told it by kind
 * @param leftOut why it is not placed, or not any more; else null
 */
public record PlacedItem(
        long itemId,
        String invoice,
        LocalDate dueDate,
        BigDecimal claimed,
        BigDecimal original,
        BigDecimal paid,
        BigDecimal cancelled,
        BigDecimal remaining,
        BigDecimal charged,
        String leftOut) {}
