package io.dunflow.dunning;

import java.time.LocalDate;

/**
 * What the table {@code hold-terms} allows the user for one reason.
 *
 * @param usual last day that is within the table for everybody
 * @param latest last day that this user may set: a lead may go beyond what is usual
 * @param noticeDays business days before the end on which the owner is told; 0: never
 * @param decisionId record of the decision
 */
record HoldTerms(LocalDate usual, LocalDate latest, int noticeDays, Long decisionId) {}
