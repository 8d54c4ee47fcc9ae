package io.dunflow.credit;

import io.dunflow.ledger.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * How much of what a debtor owes an insurer bears.
 *
 * @param since the first day
 * @param validUntil the last day
 * @param deductiblePercent what of a loss is not borne
 */
public record CreditInsurance(
        String provider,
        LocalDate since,
        LocalDate validUntil,
        BigDecimal amount,
        String currency,
        @Ratio BigDecimal deductiblePercent,
        String saidBy,
        OffsetDateTime knownAt) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    boolean covers(LocalDate day) {
        return !validUntil.isBefore(day);
    }

    /** What it bears of an amount that is lost; {@code insured} is its own amount in that currency. */
    BigDecimal bears(BigDecimal lost, BigDecimal insured) {
        return lost.min(insured)
                .multiply(HUNDRED.subtract(deductiblePercent))
                .divide(HUNDRED, lost.scale(), RoundingMode.DOWN);
    }
}
