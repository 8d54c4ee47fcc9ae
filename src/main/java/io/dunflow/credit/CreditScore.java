package io.dunflow.credit;

import io.dunflow.ledger.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * How a provider rates a debtor.
 *
 * @param band from A, very sure to pay, to E
 * @param score in the numbers of the provider, or null
 * @param defaultPercent how likely nothing is paid within a year, or null
 */
public record CreditScore(
        String provider,
        LocalDate ratedOn,
        String band,
        @Ratio BigDecimal score,
        @Ratio BigDecimal defaultPercent,
        String saidBy,
        OffsetDateTime knownAt) {}
