package io.dunflow.interest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what decides about the interest of items: days, the first reminder that arrived, and what labels say. */
@Repository
class KnowingItems {

    private static final String ALL =
            """
            select i.id, i.account_id, a.currency, i.due_date, v.issued_on, c.calendar,
              i.open_amount - i.dunnable_amount as covered,
              (select max(h.through) from charge h where h.item_id = i.id and h.kind = 'INTEREST'
                and h.state in ('BOOKED', 'PAID', 'WAIVED')
                and not exists (select from charge_line l where l.charge_id = h.id)) as charged_through,
              (select min(f.opened_on) from legal_effect e join person_fact f on f.id = e.fact_id
                where e.account_id = a.id and e.effect = 'STOP_INTEREST'
                  and not exists (select from legal_effect_end x where x.effect_id = e.id)) as stops_on,
              (select min(day_in(c.zone, n.handed_over_at)) from notice_line l join notice n on n.id = l.notice_id
                where l.item_id = i.id and l.claimed and l.standing and l.level > 0 and n.purpose = 'DUNNING'
                  and n.handed_over_at is not null) as reminded,
              coalesce((select l.value from label l where l.latest and l.key = 'thirtyDayNotice'
                and (l.item_id = i.id or l.creditor_id = c.id) order by l.item_id is null limit 1), 'NO') <> 'NO'
                as told,
              (select l.value::numeric from label l where l.latest and l.key = 'interestPercent'
                and l.value ~ '^[0-9]{1,2}([.][0-9]{1,5})?$'
                and (l.account_id = a.id or l.debtor_id = a.debtor_id or l.creditor_id = c.id)
                order by l.account_id is null, l.debtor_id is null limit 1) as percent
            from item i join invoice v on v.id = i.invoice_id join account a on a.id = i.account_id
            join creditor c on c.id = a.creditor_id where i.id = any(?)
            """;

    private final JdbcClient jdbc;

    KnowingItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By item; one that nobody knows is missing. */
    Map<Long, ItemFacts> of(Collection<Long> itemIds) {
        return jdbc.sql(ALL).param(itemIds.toArray(Long[]::new)).query(KnowingItems::facts).list().stream()
                .collect(Collectors.toMap(ItemFacts::itemId, facts -> facts));
    }

    private static ItemFacts facts(ResultSet row, int number) throws SQLException {
        var start = new DefaultFacts(
                row.getObject("due_date", LocalDate.class),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("reminded", LocalDate.class),
                row.getBoolean("told"),
                row.getString("calendar"));
        return new ItemFacts(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getString("currency"),
                start,
                row.getBigDecimal("percent"),
                row.getBigDecimal("covered"),
                row.getObject("charged_through", LocalDate.class),
                row.getObject("stops_on", LocalDate.class));
    }
}
