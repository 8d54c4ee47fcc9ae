package io.dunflow.ledger;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What agreements covered until they were judged as not kept: money of those days that becomes known later goes where it
 * would have gone then, so that they can be judged again (domain rule 2.8).
 */
@Repository
class JudgedCovers {

    private final JdbcClient jdbc;

    JudgedCovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what the cover holds of the item, as held through the day before. */
    void keep(long itemId, Cover cover, long coverId, LocalDate endedOn) {
        jdbc.sql(
                        """
                        insert into portion_judged (item_id, cover, cover_id, amount, since, ended_on, entries_through)
                        select item_id, cover, cover_id, amount, since, ?,
                          (select coalesce(max(e.id), 0) from entry e where e.item_id = portion.item_id)
                        from portion where item_id = ? and cover = ? and cover_id = ? and since < ?
                        on conflict (item_id, cover, cover_id) do update set amount = excluded.amount,
                          since = excluded.since, ended_on = excluded.ended_on, entries_through = excluded.entries_through
                        """)
                .params(endedOn, itemId, cover.name(), coverId, endedOn)
                .update();
    }

    /** Notes what a cover held of the item from a day until another; what is noted of it already counts by itself. */
    void note(long itemId, Cover cover, long coverId, BigDecimal amount, LocalDate since, LocalDate endedOn) {
        jdbc.sql(
                        """
                        insert into portion_judged (item_id, cover, cover_id, amount, since, ended_on, entries_through)
                        select :item, :cover, :id, :amount, :since, :ended, coalesce(max(e.id), 0)
                        from entry e where e.item_id = :item having :since::date < :ended::date
                        on conflict (item_id, cover, cover_id) do nothing
                        """)
                .param("item", itemId)
                .param("cover", cover.name())
                .param("id", coverId)
                .param("amount", amount)
                .param("since", since)
                .param("ended", endedOn)
                .update();
    }

    /** Forgets it: the agreement covers the item again. */
    void forget(long itemId, Cover cover, long coverId) {
        jdbc.sql("delete from portion_judged where item_id = ? and cover = ? and cover_id = ?")
                .params(itemId, cover.name(), coverId)
                .update();
    }

    /** The same slices, what is dunnable of them as it was covered on a day. */
    List<Slice> asOf(LocalDate day, long accountId, List<Slice> open) {
        return Held.split(open, of(accountId, day));
    }

    /** What money of a day that became known since took is not held any more. */
    private List<Held> of(long accountId, LocalDate day) {
        return jdbc
                .sql(
                        """
                        select j.item_id, j.cover, j.cover_id, j.amount + coalesce((
                            select sum(e.amount) from entry e
                            where e.item_id = j.item_id and coalesce(e.stays_of_id, e.id) > j.entries_through and e.amount < 0
                              and e.value_date >= j.since and e.value_date < j.ended_on
                              and not exists (select 1 from entry r where r.reverses_id = e.id)), 0) as amount
                        from portion_judged j join item i on i.id = j.item_id
                        left join cover_day d on d.cover = j.cover and d.cover_id = j.cover_id
                        where i.account_id = ? and i.dunnable_amount > 0 and j.since <= ? and j.ended_on > ?
                        order by d.day, j.id
                        """)
                .params(accountId, day, day)
                .query(Held.class)
                .list()
                .stream()
                .filter(held -> held.amount().signum() > 0)
                .sorted(comparing(Held::cover))
                .toList();
    }
}
