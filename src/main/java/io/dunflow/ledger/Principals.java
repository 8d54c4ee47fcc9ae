package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much of items was unpaid on which day, as is known now: what bears interest, and no charge among it. */
@Repository
public class Principals {

    private static final String CHANGES =
            """
            select c.item_id, sum(c.change) as change, c.day from (
            select e.item_id, e.amount as change,
              case when e.kind = 'INVOICE' or e.kind = 'EXTERNAL_CLEARING' and e.known_at = o.known_at
                  and e.reference is not distinct from o.reference then least(o.value_date, i.due_date)
                when e.kind = 'CREDIT_NOTE' and not :theirDate
                  then least(e.value_date, i.due_date, i.original_due_date)
                else e.value_date end as day
            from entry e join item i on i.id = e.item_id
            join entry o on o.item_id = i.id and o.kind = 'INVOICE'
            where e.item_id = any(:items) and e.kind <> 'CHARGE'
              and not exists (select from entry r where r.reverses_id = e.id and r.reason is distinct from 'REFUND')
              and not exists (select from entry p where p.id = e.reverses_id and e.reason is distinct from 'REFUND')
            union all
            select b.item_id, -b.amount, case when :theirDate then b.value_date
                else least(b.value_date, i.due_date, i.original_due_date) end
            from credited_beyond(:items) b join item i on i.id = b.item_id
            ) c group by 1, 3 having sum(c.change) <> 0 order by 1, 3
            """;

    private final JdbcClient jdbc;

    Principals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same, with credit notes from the due date. */
    public Map<Long, List<PrincipalFrom>> of(Collection<Long> itemIds) {
        return of(itemIds, false);
    }

    /**
     * The unpaid amount of items by day. Money counts from its value date, and what was cleared before we knew the item from
     * the beginning. A payment that the bank took back was never made; one that we gave back was, until then. What was taken
     * back of anything else never was either. What a credit note credited of what was paid already counts as well: less than
     * nothing is unpaid then.
     *
     * @param creditsFromTheirDate whether a credit note counts from its value date, else from the due date if that is earlier
     * @return by item, in the order of days; an item that nobody knows is missing
     */
    public Map<Long, List<PrincipalFrom>> of(Collection<Long> itemIds, boolean creditsFromTheirDate) {
        var principals = new HashMap<Long, List<PrincipalFrom>>();
        jdbc.sql(CHANGES)
                .param("items", itemIds.toArray(Long[]::new))
                .param("theirDate", creditsFromTheirDate)
                .query(Change.class)
                .list()
                .forEach(change -> add(principals.computeIfAbsent(change.itemId(), id -> new ArrayList<>()), change));
        return principals;
    }

    private static void add(List<PrincipalFrom> ofItem, Change change) {
        var before = ofItem.isEmpty()
                ? BigDecimal.ZERO
                : ofItem.get(ofItem.size() - 1).amount();
        ofItem.add(new PrincipalFrom(change.day(), before.add(change.change())));
    }

    private record Change(long itemId, BigDecimal change, LocalDate day) {}
}
