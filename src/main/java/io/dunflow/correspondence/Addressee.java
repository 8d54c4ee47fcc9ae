package io.dunflow.correspondence;

/**
 * Where a notice that is about to be written goes.
 *
 * @param debtorId who is liable
 * @param reference {@code debtor:ID} or {@code contact:ID}
 */
record Addressee(long creditorId, long debtorId, String reference, String language) {}
