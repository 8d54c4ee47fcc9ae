package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a debtor deducted as if it had been in time for it.
 *
 * @param missing of each item
 * @param until the last day of the step that was deducted
 * @param paidOn value date of the last money
 * @param creditId that money; null when the leading system says that it came
 */
public record Deduction(
        long accountId,
        String invoice,
        Map<Long, BigDecimal> missing,
        BigDecimal amount,
        LocalDate until,
        LocalDate paidOn,
        Long creditId) {}
