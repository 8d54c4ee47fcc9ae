package io.dunflow.ledger;

/** Whether a debtor acts in business or as a consumer: other rules hold. */
public enum DebtorKind {
    BUSINESS,
    CONSUMER
}
