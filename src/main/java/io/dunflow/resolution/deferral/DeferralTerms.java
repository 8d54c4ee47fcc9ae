package io.dunflow.resolution.deferral;

import java.time.LocalDate;

/**
 * What the tables give.
 *
 * @param latest day to which it may be deferred at all
 * @param alone day to which a collector may agree alone, as far as the table {@code deferral-terms} is asked
 * @param daysToPay days without a reminder, once it is taken back
 * @param authority who may agree without asking, by the table {@code negotiation-authority}
 * @param authorityReason why nobody less
 * @param decisionId record of the terms
 * @param authorityDecisionId record of the authority
 */
record DeferralTerms(
        LocalDate latest,
        LocalDate alone,
        int daysToPay,
        String authority,
        String authorityReason,
        Long decisionId,
        Long authorityDecisionId) {

    /** Whether a collector needs nobody to agree to this day. */
    boolean byCollector(LocalDate until) {
        return !until.isAfter(alone) && authority.equals("COLLECTOR");
    }

    /** Why who agrees may, or a lead decides. */
    String reason(LocalDate until) {
        return until.isAfter(alone) ? "LONGER_THAN_COLLECTOR" : authorityReason;
    }
}
