package io.dunflow.ledger;

import java.math.BigDecimal;

/** A line about to be written into the ledger; its amount is signed: what raises the open balance is positive. */
record NewEntry(
        long accountId,
        Long itemId,
        Long creditId,
        Long reversesId,
        EntryKind kind,
        BigDecimal amount,
        String reference,
        String reason) {

    static NewEntry ofCredit(Credit credit, long itemId, BigDecimal taken) {
        var kind = EntryKind.valueOf(credit.kind().name());
        return new NewEntry(
                credit.accountId(), itemId, credit.id(), null, kind, taken.negate(), credit.reference(), null);
    }
}
