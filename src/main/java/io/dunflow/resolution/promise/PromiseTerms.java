package io.dunflow.resolution.promise;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How a promise is judged, by the table {@code promise-terms} when it is given.
 *
 * @param latest last day that may be promised
 * @param lastDay last value date that still keeps it
 * @param tolerancePercent of the amount that may be missing
 * @param partlyKept as what one kept in part acts: BROKEN or KEPT
 * @param decisionId record of the decision
 */
record PromiseTerms(
        LocalDate latest, LocalDate lastDay, BigDecimal tolerancePercent, String partlyKept, Long decisionId) {}
