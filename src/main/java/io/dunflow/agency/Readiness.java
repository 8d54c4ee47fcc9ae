package io.dunflow.agency;

/**
 * Whether an item may be handed over, as the table {@code agency-readiness} says.
 *
 * @param reason READY, or what is missing
 * @param noticeDays that the pre-placement notice has to give
 */
record Readiness(boolean ready, String reason, int noticeDays, long decision) {}
