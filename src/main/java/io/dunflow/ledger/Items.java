package io.dunflow.ledger;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The balances of items and their portions, which change together and only under the account's lock. */
@Repository
class Items {

    private final JdbcClient jdbc;
    private final TakenPortions taken;

    Items(JdbcClient jdbc, TakenPortions taken) {
        this.jdbc = jdbc;
        this.taken = taken;
    }

    /** All that is open on the account, slice by slice. */
    List<Slice> open(long accountId) {
        return jdbc.sql(
                        """
                        select id as item_id, invoice_id, no, due_date, null::bigint as portion_id,
                               null::text as cover, null::bigint as cover_id, dunnable_amount as amount, null::date as day
                          from item where account_id = :account and open_amount > 0 and dunnable_amount > 0
                        union all
                        select i.id, i.invoice_id, i.no, i.due_date, p.id, p.cover, p.cover_id, p.amount, d.day
                          from item i join portion p on p.item_id = i.id
                          left join cover_day d on d.cover = p.cover and d.cover_id = p.cover_id
                         where i.account_id = :account and i.open_amount > 0
                         order by day nulls first, portion_id nulls first
                        """)
                .param("account", accountId)
                .query(Slice.class)
                .list();
    }

    /** The portions of a dispute. */
    Set<Long> disputed(long accountId, long disputeId) {
        return new HashSet<>(jdbc.sql(
                        """
                        select p.id from portion p join item i on i.id = p.item_id
                         where i.account_id = ? and p.cover = 'DISPUTE' and p.cover_id = ?
                        """)
                .params(accountId, disputeId)
                .query(Long.class)
                .list());
    }

    /** The same for money that may be taken back: what it takes of a cover is kept with it. */
    void reduce(long creditId, Slice slice) {
        if (slice.portionId() != null) {
            taken.keep(creditId, slice.portionId(), slice.amount());
        }
        reduce(slice);
    }

    /** Takes the amount off the item and off what covers it. */
    void reduce(Slice slice) {
        if (slice.portionId() != null) {
            shrink(slice.portionId(), slice.amount());
        }
        var dunnable = slice.portionId() == null ? slice.amount() : BigDecimal.ZERO;
        jdbc.sql(
                        """
                        update item set open_amount = open_amount - :amount, dunnable_amount = dunnable_amount - :free
                         where id = :id
                        """)
                .param("amount", slice.amount())
                .param("free", dunnable)
                .param("id", slice.itemId())
                .update();
    }

    /** Remembers for ever what an entry took of which cover of its item. */
    void took(long entryId, long itemId, List<Slice> slices) {
        slices.stream()
                .filter(slice -> slice.itemId() == itemId && slice.cover() != null)
                .forEach(slice -> taken.note(entryId, slice));
    }

    /** What an entry took of covers, another one took in its place. */
    void tookInstead(long entryId, long insteadOf) {
        taken.noteInstead(entryId, insteadOf);
    }

    /** Covers again what an entry that is reversed had taken of covers that stand; it is open and dunnable. */
    void coverAgain(long entryId) {
        taken.giveBack(entryId);
    }

    /** Covers as before what a credit had taken of covers that stand, once all that it paid of the item is open again. */
    void coverAgain(long creditId, long itemId) {
        taken.giveBack(creditId, itemId);
    }

    /** Covers as before what a credit had taken of a cover that stands, once so much of the item is open again. */
    void coverAgain(long creditId, Slice slice) {
        if (slice.cover() != null) {
            taken.giveBack(creditId, slice);
        }
    }

    /** What an entry took of its item and of which cover. */
    List<Slice> taken(long entryId) {
        return taken.of(entryId);
    }

    /** Opens the amount again; nothing covers it. */
    void reopen(long itemId, BigDecimal amount) {
        jdbc.sql(
                        """
                        update item set open_amount = open_amount + :amount, dunnable_amount = dunnable_amount + :amount,
                               settled_on = null
                         where id = :id
                        """)
                .param("amount", amount)
                .param("id", itemId)
                .update();
    }

    /** An item at zero was settled on the last value date of the entries that brought it there and still stand. */
    void markSettled(Iterable<Long> itemIds) {
        for (var id : itemIds) {
            jdbc.sql(
                            """
                            update item i set settled_on = (
                                   select max(e.value_date) from entry e
                                    where e.item_id = i.id and e.amount < 0
                                      and not exists (select 1 from entry r where r.reverses_id = e.id))
                             where i.id = ? and i.open_amount = 0
                            """)
                    .param(id)
                    .update();
        }
    }

    private void shrink(long portionId, BigDecimal amount) {
        var emptied = jdbc.sql("delete from portion where id = ? and amount = ?")
                .params(portionId, amount)
                .update();
        if (emptied == 0) {
            jdbc.sql("update portion set amount = amount - ? where id = ?")
                    .params(amount, portionId)
                    .update();
        }
    }
}
