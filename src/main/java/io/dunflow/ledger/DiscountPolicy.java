package io.dunflow.ledger;

/** Knows how exactly early payment has to be one; whoever implements it asks the creditor's policy. */
public interface DiscountPolicy {

    /** What is let pass for an account. */
    DiscountTolerance tolerance(long accountId);
}
