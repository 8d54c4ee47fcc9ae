package io.dunflow.correspondence;

/**
 * Where a notice that is about to be written goes.
 *
 * @param debtorId who is liable
 * @param reference {@code debtor:ID}, {@code contact:ID} or {@code redirection:ID}
 */
record Addressee(long creditorId, long debtorId, String reference, String language) {}
