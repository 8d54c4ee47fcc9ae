package io.dunflow.resolution.dispute;

/** Why a debtor does not owe what the creditor says. */
public enum DisputeReason {
    PRICE,
    QUANTITY,
    DEFECT,
    NOT_DELIVERED,
    NOT_ORDERED,
    ALREADY_PAID,
    DUPLICATE,
    INVOICE_ERROR,
    SHORT_PAYMENT,
    OTHER
}
