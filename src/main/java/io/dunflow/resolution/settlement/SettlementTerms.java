package io.dunflow.resolution.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the tables take of a debt.
 *
 * @param debt what would be discharged
 * @param lowest that is enough, whoever agrees
 * @param alone from which on a collector may agree alone, as far as the table {@code settlement-terms} is asked
 * @param latest day by which it has to be paid
 * @param toleranceDays business days after the day on which it still counts
 * @param enough what keeps it: the offered amount less what may be missing
 * @param daysToPay days within which the whole is asked for, where it lapses
 * @param authority who may agree without asking, by the table {@code negotiation-authority}
 * @param authorityReason why nobody less
 * @param decisionId record of the terms; null when nothing was to be recorded
 * @param authorityDecisionId record of the authority; null when nothing was to be recorded
 */
record SettlementTerms(
        BigDecimal debt,
        BigDecimal lowest,
        BigDecimal alone,
        LocalDate latest,
        int toleranceDays,
        BigDecimal enough,
        int daysToPay,
        String authority,
        String authorityReason,
        Long decisionId,
        Long authorityDecisionId) {

    boolean accept(BigDecimal amount, LocalDate payBy) {
        return nearestAmount(amount).compareTo(amount) == 0 && nearestDay(payBy).equals(payBy);
    }

    /** The acceptable amount that is nearest to the offered one. */
    BigDecimal nearestAmount(BigDecimal offered) {
        return offered.max(lowest);
    }

    /** The acceptable day that is nearest to the offered one. */
    LocalDate nearestDay(LocalDate offered) {
        return offered.isAfter(latest) ? latest : offered;
    }

    /** Whether a collector needs nobody to agree to this amount. */
    boolean byCollector(BigDecimal amount) {
        return amount.compareTo(alone) >= 0 && authority.equals("COLLECTOR");
    }

    /** Why a lead decides. */
    String reason(BigDecimal amount) {
        return amount.compareTo(alone) < 0 ? "BELOW_SHARE_OF_COLLECTOR" : authorityReason;
    }
}
