package io.dunflow.worklist;

/**
 * What follows a call that reached nobody.
 *
 * @param step CALL_AGAIN, ACCOUNT_MANAGER, FINAL_NOTICE or LEAD
 * @param daysBetween business days to the next call
 * @param daysToPay days that a final notice gives
 * @param decision that said so
 */
record NextStep(String step, int daysBetween, int daysToPay, long decision) {}
