package io.dunflow.resolution.plan;

/**
 * A fact about the person was withdrawn that let a plan rest. It is told when all that the fact did is undone: who gets the
 * letters is known only then.
 *
 * @param rested whether days passed meanwhile
 */
record PlanGoesOn(long planId, boolean rested) {}
