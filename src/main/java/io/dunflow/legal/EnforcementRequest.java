package io.dunflow.legal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A Swiss request for debt enforcement ({@code Betreibungsbegehren}): the particulars that article 67 of the Debt
 * Enforcement and Bankruptcy Act demands, at most ten claims, as eSchKG 2.2 takes them. It is data to be entered, not an
 * eSchKG message: that wants a schema and a membership in its network.
 *
 * @param no of how many requests, from 1
 * @param of how many requests it takes for all claims
 * @param reference under which the creditor keeps it
 * @param representative of the creditor, or null
 * @param office to which it goes; null: that of the debtor's place, which has to be looked up
 */
public record EnforcementRequest(
        int no,
        int of,
        String reference,
        Creditor creditor,
        Representative representative,
        Debtor debtor,
        String office,
        List<Claim> claims) {

    /** Who asks; address with a line per line. */
    public record Creditor(String name, String address, String email, String phone, String iban) {}

    /** Who acts for one of the two; address with a line per line. */
    public record Representative(String name, String address) {}

    /**
     * Against whom; the office of their domicile or seat is the right one (article 46).
     *
     * @param kind CONSUMER for a natural person, BUSINESS for all others
     * @param representative by law, such as an administrator; null where none is known
     */
    public record Debtor(
            String name,
            String number,
            String kind,
            String street,
            String postalCode,
            String city,
            String country,
            Representative representative) {}

    /**
     * A claim.
     *
     * @param document that it rests on, with its date
     * @param interestRate percent a year; null where no fixed rate is known: then none is asked for
     * @param interestFrom first day of interest, or null
     */
    public record Claim(
            int no,
            BigDecimal amount,
            String currency,
            String document,
            LocalDate documentDate,
            BigDecimal interestRate,
            LocalDate interestFrom) {}
}
