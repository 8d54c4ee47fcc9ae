package io.dunflow.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what invoices say of their tax. */
@Repository
class TaxedInvoices {

    private final JdbcClient jdbc;

    TaxedInvoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By invoice; one that says nothing of tax is missing. */
    Map<Long, TaxedInvoice> of(Collection<Long> invoices) {
        var known = new HashMap<Long, TaxedInvoice>();
        jdbc
                .sql(
                        """
                        select t.invoice_id, v.amount, t.percent, t.gross, t.tax
                        from invoice_tax t join invoice v on v.id = t.invoice_id
                        where t.invoice_id = any(?) order by t.invoice_id, t.no
                        """)
                .param(invoices.toArray(Long[]::new))
                .query(Row.class)
                .list()
                .stream()
                .collect(groupingBy(Row::invoiceId, toList()))
                .forEach((invoice, rows) -> known.put(
                        invoice,
                        new TaxedInvoice(
                                rows.get(0).amount(),
                                rows.stream().map(Row::said).toList())));
        return known;
    }

    private record Row(long invoiceId, BigDecimal amount, BigDecimal percent, BigDecimal gross, BigDecimal tax) {

        InvoiceTax said() {
            return new InvoiceTax(percent, gross, tax);
        }
    }
}
