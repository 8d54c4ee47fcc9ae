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
 * @param discount steps of early payment; empty: those that the terms say in the notation of XRechnung
 * @param taxes what of it is tax, by rate; empty when that is not known
 */
public record InvoiceToIssue(
        long accountId,
        String number,
        LocalDate issuedOn,
        String terms,
        Long contactId,
        List<Instalment> instalments,
        List<DiscountStep> discount,
        List<InvoiceTax> taxes) {

    public InvoiceToIssue {
        instalments = List.copyOf(instalments);
        discount = List.copyOf(discount);
        taxes = List.copyOf(taxes);
    }

    /** One of which the terms say all. */
    public InvoiceToIssue(
            long accountId,
            String number,
            LocalDate issuedOn,
            String terms,
            Long contactId,
            List<Instalment> instalments) {
        this(accountId, number, issuedOn, terms, contactId, instalments, List.of(), List.of());
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

    /**
     * All steps of early payment, the earliest first.
     *
     * @throws InvalidInput when one cannot be read, or they contradict each other
     */
    List<DiscountStep> steps() {
        return !discount.isEmpty() || terms == null
                ? DiscountNotation.inOrder(discount)
                : DiscountNotation.amongTerms(terms);
    }

    /** A part of the invoice that becomes an item; the amount is positive, in the account's currency. */
    public record Instalment(LocalDate dueDate, BigDecimal amount) {}
}
