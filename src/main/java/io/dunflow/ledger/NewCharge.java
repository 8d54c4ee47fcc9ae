package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A charge that a letter is to claim, outside the invoice.
 *
 * @param amount in the currency of the account, exact to its last digit
 * @param law of interest, such as {@code BGB_288_2}; null for others
 * @param from first day of interest; null for others
 * @param through last day of interest; null for others
 * @param decisionId record of the decision that asked for it
 * @param termsId record of the decision on its terms; null when there is none
 * @param lines that sum to the amount; none where it is a sum by itself
 */
public record NewCharge(
        long itemId,
        int sequence,
        ChargeKind kind,
        BigDecimal amount,
        String law,
        LocalDate from,
        LocalDate through,
        Long decisionId,
        Long termsId,
        List<Line> lines) {

    /**
     * A stretch of days of one rate and one base.
     *
     * @param days as its basis counts them
     * @param base on which interest runs
     * @param baseRate percent a year of the series; null for a flat rate
     * @param margin percent points on top of it; null for a flat rate
     * @param rate percent a year
     * @param basis days of the year, such as {@code 365}
     */
    public record Line(
            LocalDate from,
            LocalDate through,
            int days,
            BigDecimal base,
            BigDecimal baseRate,
            BigDecimal margin,
            BigDecimal rate,
            String basis,
            BigDecimal amount) {}
}
