package io.dunflow.ledger;

import fr.marcwrobel.jbanking.iban.Iban;

/** International bank account numbers (ISO 13616). */
final class Ibans {

    private Ibans() {}

    /** Whether its check digits fit and its form is that of its country; spaces do not matter. */
    static boolean valid(String text) {
        return Iban.isValid(text.replace(" ", ""));
    }
}
