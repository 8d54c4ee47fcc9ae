package io.dunflow.ledger;

/** One creditor, one debtor, one currency: the unit that is dunned. */
public record Account(long id, long creditorId, long debtorId, String currency) {}
