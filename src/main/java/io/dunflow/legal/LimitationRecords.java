package io.dunflow.legal;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open items with what changes their limitation, and the day as it was computed. */
@Repository
class LimitationRecords {

    private static final String ITEMS =
            """
            select i.id, i.account_id, v.number as invoice, i.no, c.jurisdiction, d.kind,
              (select b.value from label b where b.latest and b.key = 'claim' and b.value is not null
                and (b.item_id = i.id or b.account_id = a.id) order by b.item_id nulls last limit 1) as claim,
              i.original_due_date as due, i.open_amount as open, a.currency, l.last_day as stored, coalesce(l.suspended, false) as suspended
            from item i join invoice v on v.id = i.invoice_id join account a on a.id = i.account_id
            join creditor c on c.id = a.creditor_id join debtor d on d.id = a.debtor_id
            left join item_limitation l on l.item_id = i.id
            where i.open_amount > 0 and
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LimitationRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Items of a creditor that were due before a day, or of which something changed the limitation. */
    List<OldItem> old(long creditorId, LocalDate dueBefore) {
        return jdbc.sql(
                        ITEMS
                                + " a.creditor_id = :creditor and (i.original_due_date <= :day::date or l.item_id is not null) order by i.id")
                .param("creditor", creditorId)
                .param("day", dueBefore)
                .query(OldItem.class)
                .list();
    }

    List<OldItem> items(Collection<Long> ids) {
        return jdbc.sql(ITEMS + " i.id = any(:ids) order by i.id")
                .param("ids", ids.toArray(Long[]::new))
                .query(OldItem.class)
                .list();
    }

    List<OldItem> ofAccount(long accountId) {
        return jdbc.sql(ITEMS + " i.account_id = :account order by i.original_due_date, i.id")
                .param("account", accountId)
                .query(OldItem.class)
                .list();
    }

    /** The grounds of items that still count, each with the day on which it ended. */
    Map<Long, List<Ground>> grounds(Collection<Long> items) {
        return jdbc
                .sql(
                        """
                        select g.id, g.item_id, g.kind, g.from_date as "from", least(g.until_date, e.from_date) as until,
                          e.id is not null as ended, g.reference
                        from limitation_ground g left join lateral (select y.id, y.kind, y.from_date from limitation_ground y
                          where y.item_id = g.item_id and y.ground_id = g.id
                          order by y.kind = 'WRONG' desc, y.from_date, y.id limit 1) e on true
                        where g.item_id = any(?) and g.ground_id is null and e.kind is distinct from 'WRONG' order by g.id
                        """)
                .param(items.toArray(Long[]::new))
                .query(Ground.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Ground::itemId));
    }

    void keep(OldItem item, Limitation found, LimitationTerms terms, LocalDate today) {
        jdbc.sql(
                        """
                        insert into item_limitation (item_id, last_day, suspended, reason, decision, computed_on)
                        values (?, ?, ?, ?, ?, ?) on conflict (item_id) do update set last_day = excluded.last_day,
                          suspended = excluded.suspended, reason = excluded.reason, decision = excluded.decision,
                          computed_on = excluded.computed_on
                        """)
                .params(item.id(), found.lastDay(), found.suspended(), terms.reason(), terms.decisionId(), today)
                .update();
    }

    void changed(OldItem item, Limitation found, String by) {
        var ground = found.ground();
        jdbc.sql(
                        """
                        insert into limitation_change (item_id, day_before, day_after, cause, reference, actor, at)
                        values (:item, :before, :after, :cause, :reference, :by, :now)
                        """)
                .param("item", item.id())
                .param("before", item.stored(), Types.DATE)
                .param("after", found.lastDay())
                .param("cause", ground == null ? "COMPUTED" : ground.kind())
                .param("reference", ground == null ? null : ground.reference(), Types.VARCHAR)
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
