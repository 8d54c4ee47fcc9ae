package io.dunflow.legal;

/** What a Swiss office would send a request for debt enforcement back for, and which field of ours it is. */
enum Lack {
    CREDITOR_ADDRESS("address"),
    DEBTOR_ADDRESS("debtor"),
    REPRESENTATIVE_ADDRESS("representative"),
    /** The amount has to be told in francs (article 67, number 3). */
    CURRENCY("currency");

    private final String field;

    Lack(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
