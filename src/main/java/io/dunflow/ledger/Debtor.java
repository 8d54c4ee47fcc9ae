package io.dunflow.ledger;

/** The customer who owes. */
public record Debtor(long id, long personId, DebtorTerms terms) {

    public String number() {
        return terms.number();
    }

    public String name() {
        return terms.name();
    }
}
