package io.dunflow.ledger;

/** What is claimed on top of an item. */
public enum ChargeKind {
    /** For a letter. */
    FEE,
    /** For the days on which the item was not paid. */
    INTEREST,
    /** That the law gives a creditor for each late payment, whatever it cost. */
    FIXED_SUM,
    /** That a contract gives a creditor for each late payment, as a share of the late debt. */
    PENALTY,
    /** That a bank asked for a payment that went back. */
    BANK_FEE
}
