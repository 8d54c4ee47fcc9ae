package io.dunflow.resolution.settlement;

/**
 * A fact about the person was withdrawn that let a settlement rest before its day was over. It is told when all that the fact
 * did is undone: who gets the letters is known only then.
 *
 * @param rested whether days passed meanwhile, so that there is more time now
 */
record SettlementGoesOn(long settlementId, boolean rested) {}
