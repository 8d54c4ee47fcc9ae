package io.dunflow.agency;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the table {@code agency-selection} says about an agency and a placement.
 *
 * @param fits whether it may have it at all
 * @param reasons codes, in the order of the table
 */
record Candidate(
        long agencyId,
        String code,
        String name,
        boolean fits,
        int points,
        List<String> reasons,
        BigDecimal fee,
        long decision) {}
