package io.dunflow.ledger;

/** Where a charge is between a letter that claims it and the money for it. */
public enum ChargeState {
    /** Its letter has not left. */
    PREPARED,
    /** A letter claimed it; it is not in the books. */
    CLAIMED,
    /** A later letter restates it (domain rule 2.24). */
    REPLACED,
    /** Its letter did not leave, or was wrong. */
    WITHDRAWN,
    /** Somebody, or a rule, let the debtor off. */
    WAIVED,
    /** It is in the books, and not paid in full. */
    BOOKED,
    PAID
}
