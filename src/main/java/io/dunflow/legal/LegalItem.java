package io.dunflow.legal;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An item of a legal action; once that is approved original = paid + cancelled + remaining.
 *
 * @param claimed by the letter before claim; null before
 * @param original that is sued for; null when it is not
 * @param leftOut why it is not part of it, or not any more; else null
 */
public record LegalItem(
        long itemId,
        String invoice,
        LocalDate dueDate,
        BigDecimal claimed,
        BigDecimal original,
        BigDecimal paid,
        BigDecimal cancelled,
        BigDecimal remaining,
        String leftOut) {}
