package io.dunflow.legal;

/**
 * What decides how long a debt can be enforced.
 *
 * @param jurisdiction of the creditor, ISO 3166
 * @param kind of the debtor, BUSINESS or CONSUMER
 * @param claim label {@code claim} of the item, else of the account; null when neither has one
 */
record DebtKind(String jurisdiction, String kind, String claim) {}
