package io.dunflow.ledger;

/** What came in for an account. */
public enum CreditKind {
    PAYMENT,
    CREDIT_NOTE
}
