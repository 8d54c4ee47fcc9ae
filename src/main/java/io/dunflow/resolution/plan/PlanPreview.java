package io.dunflow.resolution.plan;

import java.math.BigDecimal;
import java.util.List;

/**
 * What would come of a proposal.
 *
 * @param acceptable whether the table allows it
 * @param broken the terms that the wish is not within, each with what is allowed
 * @param nearest what it allows; the wish itself when that is acceptable
 * @param schedule of the nearest
 * @param authority who may agree to it without asking; null when it is not acceptable
 */
public record PlanPreview(
        BigDecimal amount,
        String currency,
        boolean acceptable,
        List<BrokenTerm> broken,
        PlanWish nearest,
        List<PlanWish.Due> schedule,
        String authority,
        String authorityReason) {

    static PlanPreview of(PlanOffer offer, String currency, int digits) {
        var authority = offer.authority();
        return new PlanPreview(
                offer.amount(),
                currency,
                offer.acceptable(),
                offer.broken(digits),
                offer.nearest(),
                offer.schedule(),
                authority == null ? null : authority.who(),
                authority == null ? null : authority.reason());
    }
}
