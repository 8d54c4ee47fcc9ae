package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What invoices say about early payment, and what of them is tax. */
@Repository
class DiscountTerms {

    private final JdbcClient jdbc;

    DiscountTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws InvalidInput when what an invoice says about it cannot be */
    static void check(InvoiceToIssue invoice, String currency) {
        for (var step : invoice.steps()) {
            if (step.base() != null && step.base().compareTo(invoice.amount()) > 0) {
                throw new InvalidInput("discount", say("discount.baseAbove", step.base(), invoice.amount()));
            }
        }
        for (var tax : invoice.taxes()) {
            var gross = gross(tax, invoice);
            boolean says = tax.percent() != null || tax.tax() != null;
            if (!says
                    || gross.signum() <= 0
                    || isNegative(tax.percent())
                    || isNegative(tax.tax())
                    || tax.tax() != null && tax.tax().compareTo(gross) >= 0) {
                throw new InvalidInput("tax", say("invoiceTax", Amounts.text(gross, currency)));
            }
        }
    }

    /** Keeps what a new invoice says about it. */
    void add(long invoiceId, InvoiceToIssue invoice) {
        var no = 0;
        for (var step : invoice.steps()) {
            jdbc.sql(
                            """
                            insert into discount_step (invoice_id, no, days, until, percent, base)
                            select id, ?, ?, issued_on + ?, ?, ? from invoice where id = ?
                            """)
                    .params(++no, step.days(), step.days(), step.percent(), step.base(), invoiceId)
                    .update();
        }
        no = 0;
        for (var tax : invoice.taxes()) {
            jdbc.sql("insert into invoice_tax (invoice_id, no, percent, gross, tax) values (?, ?, ?, ?, ?)")
                    .params(invoiceId, ++no, tax.percent(), gross(tax, invoice), tax.tax())
                    .update();
        }
    }

    private static boolean isNegative(BigDecimal number) {
        return number != null && number.signum() < 0;
    }

    private static BigDecimal gross(InvoiceTax tax, InvoiceToIssue invoice) {
        return tax.gross() == null ? invoice.amount() : tax.gross();
    }
}
