package io.dunflow.ledger;

import java.time.LocalDate;

/** Knows which money may have to be given back; whoever implements it keeps it apart from what is owed. */
public interface SuspectMoney {

    /** Whether money of that value date that comes in now pays nothing until somebody has decided about it. */
    boolean isSuspect(long accountId, LocalDate valueDate);
}
