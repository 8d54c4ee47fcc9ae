package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice that came in, with the instalments of its terms as they stand.
 *
 * @param number unique per creditor
 * @param terms payment terms as text, or null
 * @param contactId who gets notices about it, or null
 * @param instalments at least one, in their order
 */
public record InvoiceToIssue(
        long accountId, String number, LocalDate issuedOn, String terms, Long contactId, List<Instalment> instalments) {

    public InvoiceToIssue {
        instalments = List.copyOf(instalments);
    }

    /** An invoice that is due at once. */
    public static InvoiceToIssue of(
            long accountId, String number, LocalDate issuedOn, LocalDate dueDate, BigDecimal amount) {
        return new InvoiceToIssue(accountId, number, issuedOn, null, null, List.of(new Instalment(dueDate, amount)));
    }

    /** The sum of its instalments. */
    public BigDecimal amount() {
        return instalments.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A part of the invoice that becomes an item; the amount is positive, in the account's currency. */
    public record Instalment(LocalDate dueDate, BigDecimal amount) {}
}
