package io.dunflow.resolution;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the table {@code settlement-terms} takes.
 *
 * @param lastDay last value date that still counts
 * @param byCollector whether a collector may agree without a lead
 * @param decisionId record of the decision
 */
record SettlementTerms(LocalDate lastDay, boolean byCollector, BigDecimal share, Long decisionId) {}
