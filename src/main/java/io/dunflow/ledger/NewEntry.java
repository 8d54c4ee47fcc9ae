package io.dunflow.ledger;

import java.math.BigDecimal;

/**
 * A line about to be written into the ledger; its amount is signed: what raises the open balance is positive.
 *
 * @param itemId that it changes; null for none
 * @param chargeId that it changes; null for none, never beside an item
 */
record NewEntry(
        long accountId,
        Long itemId,
        Long chargeId,
        Long creditId,
        Long reversesId,
        EntryKind kind,
        BigDecimal amount,
        String reference,
        String reason) {

    NewEntry(
            long accountId,
            Long itemId,
            Long creditId,
            Long reversesId,
            EntryKind kind,
            BigDecimal amount,
            String reference,
            String reason) {
        this(accountId, itemId, null, creditId, reversesId, kind, amount, reference, reason);
    }

    static NewEntry ofCredit(Credit credit, long itemId, BigDecimal taken) {
        return of(credit, itemId, null, taken);
    }

    static NewEntry ofCharge(Credit credit, long chargeId, BigDecimal taken) {
        return of(credit, null, chargeId, taken);
    }

    private static NewEntry of(Credit credit, Long itemId, Long chargeId, BigDecimal taken) {
        var kind = EntryKind.valueOf(credit.kind().name());
        return new NewEntry(
                credit.accountId(),
                itemId,
                chargeId,
                credit.id(),
                null,
                kind,
                taken.negate(),
                credit.reference(),
                null);
    }
}
