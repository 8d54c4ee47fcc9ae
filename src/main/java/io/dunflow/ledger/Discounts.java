package io.dunflow.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Discounts that were taken, each with its step, what earned it, and the tax that is corrected with it. */
@Repository
class Discounts {

    private final JdbcClient jdbc;

    Discounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what an entry stands for. */
    void taken(long entry, DiscountedItem item, DiscountedItem.Earned earned, Long differenceEntry) {
        var parts = parts(item, earned.amount());
        var tax = parts.isEmpty() ? null : parts.stream().map(Part::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
        jdbc.sql("insert into discount (entry_id, item_id, step_id, credit_id, difference_entry_id, amount, tax)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry,
                        item.itemId(),
                        earned.step().stepId(),
                        earned.by().creditId(),
                        differenceEntry,
                        earned.amount(),
                        tax)
                .update();
        for (int no = 0; no < parts.size(); no++) {
            var part = parts.get(no);
            jdbc.sql("insert into discount_tax (entry_id, no, percent, gross, tax) values (?, ?, ?, ?, ?)")
                    .params(entry, no + 1, part.percent(), part.gross(), part.tax())
                    .update();
        }
    }

    /** The shares of the rates in what is deducted; what no rate is named for has none. */
    private List<Part> parts(DiscountedItem item, BigDecimal amount) {
        var taxes = jdbc.sql("select percent, gross, tax from invoice_tax where invoice_id = ? order by no")
                .param(item.invoiceId())
                .query(InvoiceTax.class)
                .list();
        var digits = Amounts.digits(item.currency()).orElse(2);
        var whole = taxes.stream()
                .map(InvoiceTax::gross)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .max(invoiced(item));
        var parts = new ArrayList<Part>();
        var before = BigDecimal.ZERO;
        for (var tax : taxes) {
            var through = before.add(tax.gross());
            var share = share(amount, through, whole, digits).subtract(share(amount, before, whole, digits));
            parts.add(new Part(tax.percent(), share, tax(tax, share, digits)));
            before = through;
        }
        return parts;
    }

    private BigDecimal invoiced(DiscountedItem item) {
        return jdbc.sql("select amount from invoice where id = ?")
                .param(item.invoiceId())
                .query(BigDecimal.class)
                .single();
    }

    private static BigDecimal share(BigDecimal amount, BigDecimal part, BigDecimal whole, int digits) {
        return amount.multiply(part).divide(whole, digits, RoundingMode.HALF_UP);
    }

    private static BigDecimal tax(InvoiceTax tax, BigDecimal gross, int digits) {
        return tax.tax() == null
                ? share(gross, tax.percent(), tax.percent().add(BigDecimal.valueOf(100)), digits)
                : share(gross, tax.tax(), tax.gross(), digits);
    }

    private record Part(BigDecimal percent, BigDecimal gross, BigDecimal tax) {}
}
