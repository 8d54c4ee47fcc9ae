package io.dunflow.ledger;

import java.math.BigInteger;

/** International bank account numbers (ISO 13616). */
final class Ibans {

    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private Ibans() {}

    /** Whether its form and its check digits fit; spaces do not matter. */
    static boolean valid(String text) {
        var iban = text.replace(" ", "");
        if (!iban.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")) {
            return false;
        }
        var digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4))
                .chars()
                .forEach(character -> digits.append(Character.getNumericValue(character)));
        return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }
}
