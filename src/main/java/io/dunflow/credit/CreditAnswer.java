package io.dunflow.credit;

/** What is said to an order, from the mildest to the hardest; of several the hardest counts. */
public enum CreditAnswer {
    APPROVE,
    REFER,
    DECLINE
}
