package io.dunflow.legal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which items could be taken to court on a day, and what stands against the others. */
@Repository
class SuableItems {

    private static final String WHY =
            """
            case
              when exists (select 1 from portion p where p.item_id = i.id and p.cover = 'DISPUTE') then 'DISPUTED'
              when h.reason = 'TIME_BARRED' then 'TIME_BARRED'
              when h.reason is not null then 'HELD'
              when i.open_amount <= 0 then 'PAID'
              when i.dunnable_amount <= 0 then 'AGREED' end as why
            """;

    private static final String HELD =
            " left join lateral item_holds(i.id, i.account_id, a.debtor_id, :today::date, i.due_date, null) h on true ";

    private final JdbcClient jdbc;

    SuableItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Overdue items that nothing covers; those named, or all that are in reminders or with a collector. */
    List<Suable> of(LegalOrder order, LocalDate today) {
        return jdbc.sql(
                        "select i.id, i.dunnable_amount as amount, " + WHY
                                + " from item i join account a on a.id = i.account_id" + HELD
                                + """
                          where i.account_id = :account and i.dunnable_amount > 0 and i.due_date < :today
                            and (:named::bigint[] is null or i.id = any(:named::bigint[]))
                            and not exists (select 1 from case_item x join dunning_case k on k.id = x.case_id
                              where x.item_id = i.id and x.left_at is null and k.stage not in ('REMINDER', 'ESCALATION'))
                          order by why nulls first, i.due_date, i.id
                          """)
                .param("account", order.account())
                .param("today", today)
                .param("named", named(order))
                .query(Suable.class)
                .list();
    }

    /** What covers the overdue items, those named or all: why they cannot be taken to court; empty where nothing does. */
    Optional<String> covered(LegalOrder order, LocalDate today) {
        return jdbc.sql(
                        """
                        select p.cover from item i join portion p on p.item_id = i.id
                        where i.account_id = :account and i.open_amount > 0 and i.due_date < :today
                          and (:named::bigint[] is null or i.id = any(:named::bigint[]))
                        order by i.due_date, i.id, p.cover limit 1
                        """)
                .param("account", order.account())
                .param("today", today)
                .param("named", named(order))
                .query(String.class)
                .optional();
    }

    private static Long[] named(LegalOrder order) {
        return order.items() == null || order.items().isEmpty()
                ? null
                : order.items().toArray(Long[]::new);
    }

    /** What is part of an action still, at most with what the letter claimed less what was taken off since. */
    List<Suable> of(LegalAction action, LocalDate today) {
        return jdbc.sql(
                        "select i.id, f.amount, "
                                + WHY.replace(
                                        "when i.dunnable_amount <= 0",
                                        "when x.claimed = 0 and i.dunnable_amount > 0 then 'NOT_ANNOUNCED' when f.amount <= 0")
                                + " from legal_action_item x join legal_action q on q.id = x.action_id join item i on i.id = x.item_id"
                                + " join account a on a.id = i.account_id join notice n on n.id = q.notice_id" + HELD
                                + """
                          cross join lateral (select least(i.dunnable_amount, x.claimed + coalesce((
                            select sum(e.amount) from entry e where e.item_id = i.id and e.amount < 0
                              and coalesce(e.stays_since, e.known_at) >= n.handed_over_at
                              and not exists (select 1 from entry r where r.reverses_id = e.id)), 0)) as amount) f
                          where x.action_id = :id and x.left_out is null order by i.due_date, i.id
                          """)
                .param("id", action.id())
                .param("today", today)
                .query(Suable.class)
                .list();
    }

    /**
     * An item.
     *
     * @param amount that could be sued for
     * @param why it may not be: DISPUTED, TIME_BARRED, HELD, PAID, AGREED or NOT_ANNOUNCED; else null
     */
    record Suable(long id, BigDecimal amount, String why) {}
}
