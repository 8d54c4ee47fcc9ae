package io.dunflow.ledger;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What payments took of covers that stand, so that a payment that the bank takes back leaves them as they were. */
@Repository
class TakenPortions {

    private final JdbcClient jdbc;

    TakenPortions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers what a credit is about to take of a portion; a conflict of two systems is nobody's word. */
    void keep(long creditId, long portionId, BigDecimal amount) {
        jdbc.sql(
                        """
                        insert into portion_taken (credit_id, item_id, cover, cover_id, amount, since, remark)
                        select ?, item_id, cover, cover_id, ?, since, remark from portion where id = ? and cover <> 'CONFLICT'
                        on conflict (credit_id, item_id, cover, cover_id)
                          do update set amount = portion_taken.amount + excluded.amount
                        """)
                .params(creditId, amount, portionId)
                .update();
    }

    /** Covers again what a credit had taken; it is open and dunnable. */
    void giveBack(long creditId, long itemId) {
        jdbc.sql(
                        """
                        with taken as (
                          delete from portion_taken where credit_id = :credit and item_id = :item returning *),
                        laid as (
                          insert into portion (item_id, cover, cover_id, amount, since, remark)
                          select item_id, cover, cover_id, amount, since, remark from taken
                          on conflict (item_id, cover, cover_id) do update set amount = portion.amount + excluded.amount)
                        update item set dunnable_amount = dunnable_amount - (select coalesce(sum(amount), 0) from taken)
                        where id = :item
                        """)
                .param("credit", creditId)
                .param("item", itemId)
                .update();
    }

    /** Covers again a part of what a credit had taken of a cover that stands; it is open and dunnable. */
    void giveBack(long creditId, Slice slice) {
        jdbc.sql(
                        """
                        with less as (
                          update portion_taken set amount = amount - :amount
                          where credit_id = :credit and item_id = :item and cover = :cover and cover_id = :id and amount > :amount
                          returning item_id, cover, cover_id, :amount::numeric as amount, since, remark),
                        gone as (
                          delete from portion_taken
                          where credit_id = :credit and item_id = :item and cover = :cover and cover_id = :id and amount <= :amount
                          returning item_id, cover, cover_id, amount, since, remark),
                        taken as (select * from less union all select * from gone),
                        laid as (
                          insert into portion (item_id, cover, cover_id, amount, since, remark) select * from taken
                          on conflict (item_id, cover, cover_id) do update set amount = portion.amount + excluded.amount)
                        update item set dunnable_amount = dunnable_amount - (select coalesce(sum(amount), 0) from taken)
                        where id = :item
                        """)
                .param("credit", creditId)
                .param("item", slice.itemId())
                .param("cover", slice.cover().name())
                .param("id", slice.coverId())
                .param("amount", slice.amount())
                .update();
    }

    /** What an entry took of its item and of which cover, what is to come first before the others alike. */
    List<Slice> of(long entryId) {
        return jdbc.sql(
                        """
                        select i.id as item_id, i.invoice_id, i.no, i.due_date, null::bigint as portion_id, x.cover, x.cover_id,
                               x.amount
                          from entry e join item i on i.id = e.item_id
                          cross join lateral (
                            select c.cover, c.cover_id, c.amount, d.day
                              from entry_cover c left join cover_day d on d.cover = c.cover and d.cover_id = c.cover_id
                             where c.entry_id = e.id
                            union all
                            select null, null, -e.amount - coalesce(sum(c.amount), 0), null
                              from entry_cover c where c.entry_id = e.id) x
                         where e.id = ? and x.amount > 0 order by x.day nulls first, x.cover_id
                        """)
                .param(entryId)
                .query(Slice.class)
                .list();
    }

    /** Notes for ever what an entry took of a cover; a conflict of two systems is nobody's word. */
    void note(long entryId, Slice slice) {
        if (slice.cover() != Cover.CONFLICT) {
            jdbc.sql(
                            """
                            insert into entry_cover (entry_id, item_id, cover, cover_id, amount) values (?, ?, ?, ?, ?)
                            on conflict (entry_id, cover, cover_id) do update set amount = entry_cover.amount + excluded.amount
                            """)
                    .params(entryId, slice.itemId(), slice.cover().name(), slice.coverId(), slice.amount())
                    .update();
        }
    }

    /** Notes the same of an entry as of another one. */
    void noteInstead(long entryId, long insteadOf) {
        jdbc.sql(
                        "insert into entry_cover select ?, item_id, cover, cover_id, amount from entry_cover where entry_id = ?")
                .params(entryId, insteadOf)
                .update();
    }

    /** Covers again what an entry had taken of covers that are still there; it is open and dunnable. */
    void giveBack(long entryId) {
        jdbc.sql(
                        """
                        with laid as (
                          update portion p set amount = p.amount + t.amount from entry_cover t
                          where t.entry_id = ? and p.item_id = t.item_id and p.cover = t.cover and p.cover_id = t.cover_id
                          returning t.item_id, t.amount)
                        update item i set dunnable_amount = i.dunnable_amount - l.amount
                        from (select item_id, sum(amount) as amount from laid group by item_id) l where i.id = l.item_id
                        """)
                .param(entryId)
                .update();
    }

    /**
     * The same slices, what is dunnable of them as a credit had taken it before it was parked: it goes where it went, though
     * that covers the item no more.
     */
    List<Slice> asTakenBefore(Credit credit, List<Slice> open) {
        return Held.split(open, takenBefore(credit));
    }

    private List<Held> takenBefore(Credit credit) {
        return jdbc
                .sql(
                        """
                        select c.item_id, c.cover, c.cover_id, max(c.amount) as amount
                        from entry e join entry r on r.reverses_id = e.id join entry_cover c on c.entry_id = e.id
                        left join cover_day d on d.cover = c.cover and d.cover_id = c.cover_id
                        where e.credit_id = :credit and c.cover in ('PROMISE', 'PLAN', 'SETTLEMENT')
                          and not exists (select from portion p
                            where p.item_id = c.item_id and p.cover = c.cover and p.cover_id = c.cover_id)
                          and not exists (select from portion_judged j
                            where j.item_id = c.item_id and j.cover = c.cover and j.cover_id = c.cover_id
                              and j.since <= :day and j.ended_on > :day)
                          and not exists (select from entry o join entry_cover t on t.entry_id = o.id
                            where o.credit_id = e.credit_id and t.item_id = c.item_id and t.cover = c.cover
                              and t.cover_id = c.cover_id and not exists (select from entry x where x.reverses_id = o.id))
                        group by c.item_id, c.cover, c.cover_id, d.day order by d.day, c.cover_id
                        """)
                .param("credit", credit.id())
                .param("day", credit.valueDate())
                .query(Held.class)
                .list()
                .stream()
                .sorted(comparing(Held::cover))
                .toList();
    }

    /** Forgets what was taken of a cover that ends. */
    void forget(long itemId, Cover cover, long coverId) {
        jdbc.sql("delete from portion_taken where item_id = ? and cover = ? and cover_id = ?")
                .params(itemId, cover.name(), coverId)
                .update();
    }
}
