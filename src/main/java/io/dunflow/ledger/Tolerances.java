package io.dunflow.ledger;

import java.math.BigDecimal;

/** Knows by how little a payment may be short; whoever implements it asks what the creditor wants. */
public interface Tolerances {

    /** The most that may be missing of an item of this amount for it to be paid all the same; zero for nothing. */
    BigDecimal shortfall(Account account, BigDecimal itemAmount);
}
