package io.dunflow.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads items with terms of early payment, and all that stands on them. */
@Repository
class DiscountedItems {

    private static final String ITEMS =
            """
            select i.id, i.account_id, i.invoice_id, a.currency, i.amount, i.open_amount
              from item i join account a on a.id = i.account_id
             where exists (select from discount_step s
                            where s.invoice_id = i.invoice_id and (s.item_id is null or s.item_id = i.id))
            """;

    private final JdbcClient jdbc;

    DiscountedItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The invoices of these items, as far as they have terms: all their items. */
    Collection<List<DiscountedItem>> invoicesOf(Collection<Long> itemIds) {
        return itemIds.isEmpty()
                ? List.of()
                : read(
                                " and i.invoice_id in (select invoice_id from item where id = any(?))",
                                itemIds.toArray(Long[]::new))
                        .stream()
                        .collect(groupingBy(DiscountedItem::invoiceId, LinkedHashMap::new, toList()))
                        .values();
    }

    /** The items of an invoice, if it has terms. */
    List<DiscountedItem> ofInvoice(long invoiceId) {
        return read(" and i.invoice_id = ?", invoiceId);
    }

    private List<DiscountedItem> read(String which, Object ids) {
        return jdbc.sql(ITEMS + which + " order by i.due_date, i.no").param(ids).query(Row.class).list().stream()
                .map(this::read)
                .toList();
    }

    private DiscountedItem read(Row item) {
        return new DiscountedItem(
                item.id(),
                item.accountId(),
                item.invoiceId(),
                item.currency(),
                item.amount(),
                item.openAmount(),
                steps(item.id()),
                lines(item.id()),
                pending(item),
                standing(item.id()),
                letGo(item.id()));
    }

    /** The terms of its invoice and offers of its own. */
    List<DiscountOfItem> steps(long itemId) {
        return jdbc.sql(
                        """
                        select s.id as step_id, s.until, s.percent,
                               least(coalesce(s.base, w.whole), w.whole) as base, w.whole, w.before,
                               s.item_id is null as of_invoice
                          from item i join invoice v on v.id = i.invoice_id
                          join discount_step s on s.invoice_id = v.id and (s.item_id is null or s.item_id = i.id)
                         cross join lateral (
                               select case when s.item_id is null then v.amount else i.amount end as whole,
                                      case when s.item_id is null then coalesce((select sum(o.amount) from item o
                                        where o.invoice_id = v.id and o.no < i.no), 0) else 0 end as before) w
                         where i.id = ? order by s.until, s.id
                        """)
                .param(itemId)
                .query(DiscountOfItem.class)
                .list();
    }

    private List<DiscountedItem.Line> lines(long itemId) {
        return jdbc.sql(
                        """
                        select e.kind, -e.amount as amount, e.value_date, e.credit_id
                          from entry e
                         where e.item_id = ? and e.kind not in ('INVOICE', 'REVERSAL')
                           and not exists (select from entry r where r.reverses_id = e.id)
                           and e.reason is distinct from 'UNEARNED_DISCOUNT'
                           and not exists (select from discount d where e.id in (d.entry_id, d.difference_entry_id)
                                              and d.item_id = e.item_id)
                         order by e.value_date, e.id
                        """)
                .param(itemId)
                .query(DiscountedItem.Line.class)
                .list();
    }

    /** What of them finds nothing open belongs to the items of the invoice by their shares. */
    private List<DiscountedItem.Line> pending(Row item) {
        return jdbc
                .sql(
                        "select c.unallocated * ? / v.amount as amount, c.value_date from credit c"
                                + " join invoice v on v.id = c.invoice_id where c.invoice_id = ? and c.account_id = ?"
                                + " and c.kind = 'CREDIT_NOTE' and c.unallocated > 0 and c.parked_at is null order by c.value_date, c.id")
                .params(item.amount(), item.invoiceId(), item.accountId())
                .query(Pending.class)
                .list()
                .stream()
                .map(one -> new DiscountedItem.Line(EntryKind.CREDIT_NOTE, one.amount(), one.valueDate(), null))
                .toList();
    }

    private DiscountedItem.Taken standing(long itemId) {
        return jdbc.sql(
                        """
                        select d.entry_id, d.step_id, d.amount, d.difference_entry_id, coalesce(-e.amount, 0) as difference
                          from discount d left join entry e on e.id = d.difference_entry_id
                         where d.item_id = ? and not exists (select from entry r where r.reverses_id = d.entry_id)
                        """)
                .param(itemId)
                .query(DiscountedItem.Taken.class)
                .optional()
                .orElse(null);
    }

    private DiscountedItem.LetGo letGo(long itemId) {
        return jdbc.sql("select e.id as entry_id, -e.amount as amount from entry e where e.item_id = ?"
                        + " and e.kind = 'SMALL_DIFFERENCE' and e.reason = 'UNEARNED_DISCOUNT'"
                        + " and not exists (select from entry r where r.reverses_id = e.id)")
                .param(itemId)
                .query(DiscountedItem.LetGo.class)
                .optional()
                .orElse(null);
    }

    private record Row(
            long id, long accountId, long invoiceId, String currency, BigDecimal amount, BigDecimal openAmount) {}

    private record Pending(BigDecimal amount, LocalDate valueDate) {}
}
