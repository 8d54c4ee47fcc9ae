package io.dunflow.ledger;

/** What an entry of the ledger records. */
public enum EntryKind {
    INVOICE,
    PAYMENT,
    CREDIT_NOTE,
    CHARGE,
    DISCOUNT,
    WRITE_OFF,
    SMALL_DIFFERENCE,
    EXTERNAL_CLEARING,
    TRANSFER,
    REFUND,
    RETURN,
    RECOVERY,
    REVERSAL
}
