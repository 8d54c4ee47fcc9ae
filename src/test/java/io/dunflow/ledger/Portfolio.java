package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Creditors, debtors and invoices for tests, each with a code of its own. */
@Component
public class Portfolio {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final KeepingCreditors keeping;
    private final Debtors debtors;
    private final Accounts accounts;
    private final IssuingInvoices issuing;

    Portfolio(KeepingCreditors keeping, Debtors debtors, Accounts accounts, IssuingInvoices issuing) {
        this.keeping = keeping;
        this.debtors = debtors;
        this.accounts = accounts;
        this.issuing = issuing;
    }

    /** A German creditor that works from Monday to Friday, with euro as its currency. */
    public Creditor aCreditor() {
        return keeping.put("C" + next(), terms("Muster GmbH"), Optional.empty());
    }

    public static CreditorTerms terms(String name) {
        return terms(name, "Europe/Berlin");
    }

    public static CreditorTerms terms(String name, String zone) {
        return new CreditorTerms(
                name,
                "EUR",
                "DE",
                zone,
                "DE",
                "de",
                LedgerRole.FOLLOWER,
                "Musterweg 1\n10115 Berlin",
                null,
                null,
                null,
                null,
                RunDays.WORKING_WEEK,
                null,
                0,
                BigDecimal.ZERO,
                5,
                new BigDecimal("5"),
                false);
    }

    public Debtor aDebtor() {
        var number = "D" + next();
        return debtors.put(new DebtorTerms(
                number,
                DebtorKind.BUSINESS,
                "Debtor " + number,
                "en",
                "Europe/Berlin",
                "DE",
                number + "@example.invalid",
                null,
                "Weg 2",
                "10115",
                "Berlin",
                null));
    }

    public Account accountOf(Creditor creditor, Debtor debtor) {
        return accountOf(creditor, debtor, "EUR");
    }

    public Account accountOf(Creditor creditor, Debtor debtor, String currency) {
        return accounts.findOrCreate(creditor.id(), debtor.id(), currency);
    }

    public Account anAccountOf(long creditorId) {
        return accounts.findOrCreate(creditorId, aDebtor().id(), "EUR");
    }

    public Account anAccount() {
        return accounts.findOrCreate(aCreditor().id(), aDebtor().id(), "EUR");
    }

    /** An invoice with one item, issued thirty days before it is due. */
    public IssuedInvoice anInvoice(Account account, String amount, String due) {
        var date = LocalDate.parse(due);
        return issuing.issue(
                InvoiceToIssue.of(account.id(), "R" + next(), date.minusDays(30), date, new BigDecimal(amount)),
                "test");
    }

    public IssuedInvoice anInvoiceOf(Account account, String number, List<InvoiceToIssue.Instalment> instalments) {
        return issuing.issue(
                new InvoiceToIssue(account.id(), number, LocalDate.parse("2026-01-01"), null, null, instalments),
                "test");
    }

    /** One that grants a discount for early payment, with 19 % tax. */
    public IssuedInvoice anInvoiceOf(
            Account account, String number, List<InvoiceToIssue.Instalment> instalments, String discount) {
        return issuing.issue(
                new InvoiceToIssue(
                        account.id(),
                        number,
                        LocalDate.parse("2026-01-01"),
                        null,
                        null,
                        instalments,
                        DiscountNotation.ofShort(discount),
                        List.of(new InvoiceTax(new BigDecimal("19"), null, null))),
                "test");
    }

    public static String next() {
        return System.nanoTime() % 1_000_000 + "-" + COUNTER.incrementAndGet();
    }
}
