package io.dunflow.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.DataClassRowMapper;
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
        var items = jdbc.sql(ITEMS + which + " order by i.due_date, i.no")
                .param(ids)
                .query(Row.class)
                .list();
        if (items.isEmpty()) {
            return List.of();
        }
        var all = items.stream().map(Row::id).toArray(Long[]::new);
        var steps = steps(all);
        var lines = lines(all);
        var pending = pending(all);
        var standing = standing(all);
        var letGo = letGo(all);
        return items.stream()
                .map(item -> new DiscountedItem(
                        item.id(),
                        item.accountId(),
                        item.invoiceId(),
                        item.currency(),
                        item.amount(),
                        item.openAmount(),
                        steps.getOrDefault(item.id(), List.of()),
                        lines.getOrDefault(item.id(), List.of()),
                        pending.getOrDefault(item.id(), List.of()),
                        standing.get(item.id()),
                        letGo.get(item.id())))
                .toList();
    }

    /** The terms of their invoices and offers of their own. */
    private Map<Long, List<DiscountOfItem>> steps(Long[] items) {
        return byItem(
                """
                select i.id as item_id, s.id as step_id, s.until, s.percent,
                       least(coalesce(s.base, w.whole), w.whole) as base, w.whole, w.before, s.item_id is null as of_invoice
                  from item i join invoice v on v.id = i.invoice_id
                  join discount_step s on s.invoice_id = v.id and (s.item_id is null or s.item_id = i.id)
                 cross join lateral (
                       select case when s.item_id is null then v.amount else i.amount end as whole,
                              case when s.item_id is null then coalesce((select sum(o.amount) from item o
                                where o.invoice_id = v.id and o.no < i.no), 0) else 0 end as before) w
                 where i.id = any(?) order by s.until, s.id
                """,
                items,
                DiscountOfItem.class);
    }

    private Map<Long, List<DiscountedItem.Line>> lines(Long[] items) {
        return byItem(
                """
                select e.item_id, e.kind, -e.amount as amount, e.value_date, e.credit_id
                  from entry e
                 where e.item_id = any(?) and e.kind not in ('INVOICE', 'REVERSAL')
                   and not exists (select from entry r where r.reverses_id = e.id)
                   and e.reason is distinct from 'UNEARNED_DISCOUNT'
                   and not exists (select from discount d where e.id in (d.entry_id, d.difference_entry_id)
                                      and d.item_id = e.item_id)
                 order by e.value_date, e.id
                """,
                items,
                DiscountedItem.Line.class);
    }

    /** What of them finds nothing open belongs to the items of the invoice by their shares. */
    private Map<Long, List<DiscountedItem.Line>> pending(Long[] items) {
        return byItem(
                """
                select i.id as item_id, c.kind, c.unallocated * i.amount / v.amount as amount, c.value_date,
                       null::bigint as credit_id
                  from item i join invoice v on v.id = i.invoice_id
                  join credit c on c.invoice_id = v.id and c.account_id = i.account_id
                 where i.id = any(?) and c.kind = 'CREDIT_NOTE' and c.unallocated > 0 and c.parked_at is null
                 order by c.value_date, c.id
                """,
                items,
                DiscountedItem.Line.class);
    }

    private Map<Long, DiscountedItem.Taken> standing(Long[] items) {
        return one(byItem(
                """
                select d.item_id, d.entry_id, d.step_id, d.amount, d.difference_entry_id,
                       coalesce(-e.amount, 0) as difference
                  from discount d left join entry e on e.id = d.difference_entry_id
                 where d.item_id = any(?) and not exists (select from entry r where r.reverses_id = d.entry_id)
                """,
                items,
                DiscountedItem.Taken.class));
    }

    private Map<Long, DiscountedItem.LetGo> letGo(Long[] items) {
        return one(byItem(
                """
                select e.item_id, e.id as entry_id, -e.amount as amount from entry e
                 where e.item_id = any(?) and e.kind = 'SMALL_DIFFERENCE' and e.reason = 'UNEARNED_DISCOUNT'
                   and not exists (select from entry r where r.reverses_id = e.id)
                """,
                items,
                DiscountedItem.LetGo.class));
    }

    private <T> Map<Long, List<T>> byItem(String sql, Long[] items, Class<T> type) {
        var mapper = new DataClassRowMapper<>(type);
        var found = new HashMap<Long, List<T>>();
        jdbc.sql(sql).param(items).query(row -> {
            found.computeIfAbsent(row.getLong("item_id"), id -> new ArrayList<>())
                    .add(mapper.mapRow(row, row.getRow()));
        });
        return found;
    }

    /** Of each item there is one at the most. */
    private static <T> Map<Long, T> one(Map<Long, List<T>> found) {
        return found.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, ofItem -> ofItem.getValue().get(0)));
    }

    private record Row(
            long id, long accountId, long invoiceId, String currency, BigDecimal amount, BigDecimal openAmount) {}
}
