package io.dunflow.agency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which items of a placement could be placed on a day, and what stands against the others. */
@Repository
class PlaceableItems {

    private final JdbcClient jdbc;

    PlaceableItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is part of a placement still, at most with what its notice claimed less what was taken off since. */
    List<Placeable> of(long placementId, LocalDate today) {
        return jdbc.sql(
                        """
                        select i.id, f.amount, case
                          when exists (select 1 from portion p where p.item_id = i.id and p.cover = 'DISPUTE') then 'DISPUTED'
                          when h.reason = 'TIME_BARRED' then 'TIME_BARRED'
                          when h.reason is not null then 'HELD'
                          when i.open_amount <= 0 then 'PAID'
                          when i.dunnable_amount <= 0 then 'AGREED'
                          when x.claimed = 0 then 'NOT_ANNOUNCED'
                          when f.amount <= 0 then 'AGREED' end as why
                        from placement_item x join placement q on q.id = x.placement_id join item i on i.id = x.item_id
                        join account a on a.id = i.account_id join notice n on n.id = q.notice_id
                        left join lateral item_holds(i.id, i.account_id, a.debtor_id, :today::date, i.due_date, null) h on true
                        cross join lateral (select least(i.dunnable_amount, x.claimed + coalesce((
                          select sum(e.amount) from entry e where e.item_id = i.id and e.amount < 0
                            and coalesce(e.stays_since, e.known_at) >= n.handed_over_at
                            and not exists (select 1 from entry r where r.reverses_id = e.id)), 0)) as amount) f
                        where x.placement_id = :id and x.left_out is null order by i.due_date, i.id
                        """)
                .param("id", placementId)
                .param("today", today)
                .query(Placeable.class)
                .list();
    }

    /**
     * An item.
     *
     * @param amount that could be placed
     * @param why it may not be: DISPUTED, TIME_BARRED, HELD, PAID, AGREED or NOT_ANNOUNCED; else null
     */
    record Placeable(long id, BigDecimal amount, String why) {}
}
