package io.dunflow.correspondence;

/**
 * Where a notice that is about to be written goes.
 *
 * @param debtorId who is liable
 * @param reference {@code debtor:ID}, {@code contact:ID}, {@code redirection:ID}, or {@code head-office:ID} of a
 *     branch, with {@code :ID} of the contact that the head office named
 * @param decisionId record of the decision, or null
 * @param named it goes there whoever else gets the letters of the account
 */
record Addressee(long creditorId, long debtorId, String reference, String language, Long decisionId, boolean named) {}
