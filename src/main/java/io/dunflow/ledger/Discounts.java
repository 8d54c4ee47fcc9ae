package io.dunflow.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Discounts that were taken, each with its step, what earned it, and the tax that is corrected with it. */
@Repository
class Discounts {

    private final TaxedInvoices taxed;
    private final JdbcClient jdbc;

    Discounts(TaxedInvoices taxed, JdbcClient jdbc) {
        this.taxed = taxed;
        this.jdbc = jdbc;
    }

    /** Keeps what an entry stands for. */
    void taken(long entry, DiscountedItem item, DiscountedItem.Earned earned, Long differenceEntry) {
        var shares = shares(item, earned.amount());
        var tax = shares.isEmpty()
                ? null
                : shares.stream().map(TaxedInvoice.Share::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
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
    }

    private List<TaxedInvoice.Share> shares(DiscountedItem item, BigDecimal amount) {
        var invoice = taxed.of(List.of(item.invoiceId())).get(item.invoiceId());
        return invoice == null
                ? List.of()
                : invoice.of(amount, Amounts.digits(item.currency()).orElse(2));
    }
}
