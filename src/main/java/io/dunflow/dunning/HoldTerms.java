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
record HoldTerms(LocalDate usual, LocalDate latest, int noticeDays, Long decisionId) {

    /** The last day of a hold without one; what is usual may be over already, and a lead holds on for a day. */
    LocalDate openEnd(LocalDate from) {
        return usual.isBefore(from) ? from : usual;
    }
}
