package io.dunflow.resolution.settlement;

/**
 * A fact about the person was withdrawn that let a settlement rest, and there is more time now. It is told when all that the
 * fact did is undone: who gets the letters is known only then.
 */
record SettlementGoesOn(long settlementId) {}
