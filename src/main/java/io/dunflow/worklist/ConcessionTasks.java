package io.dunflow.worklist;

import io.dunflow.worklist.FollowUps.FollowUp;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a second person has to know to decide about a settlement, a deferral or a write-off. */
@Component
class ConcessionTasks {

    private static final String SETTLEMENT =
            """
            select d.name || ' (' || d.number || ')' as debtor, s.account_id, s.pay_by as due, 'Agree to the settlement' as what,
              trim_scale(s.amount)::text || ' ' || a.currency || ' by ' || s.pay_by || ' for the discharge of '
                || trim_scale(s.debt)::text || ', agreed by ' || s.made_by || ': ' || s.note
                || '. Why a lead decides: ' || lower(replace(s.authority_reason, '_', ' '))
                || '. A collector could agree alone to ' || trim_scale(s.collector_alone)::text || '.' as said
            from settlement s join account a on a.id = s.account_id join debtor d on d.id = a.debtor_id where s.id = ?
            """;

    private static final String DEFERRAL =
            """
            select d.name || ' (' || d.number || ')' as debtor, f.account_id, least(f.until_date, f.agreed_on + 2) as due,
              'Agree to the deferral' as what,
              trim_scale(f.amount)::text || ' ' || a.currency || ' to be due on ' || f.until_date || ', agreed by '
                || f.agreed_by || ': ' || f.reason || '. Why a lead decides: '
                || lower(replace(f.authority_reason, '_', ' ')) || '.' as said
            from deferral f join account a on a.id = f.account_id join debtor d on d.id = a.debtor_id where f.id = ?
            """;

    private static final String WRITE_OFF =
            """
            select d.name || ' (' || d.number || ')' as debtor, w.account_id, day_in(c.zone, w.asked_at) + 7 as due,
              'Approve the write-off' as what,
              trim_scale(w.amount)::text || ' ' || a.currency || ' of '
                || (select string_agg(v.number || ' (due ' || i.original_due_date || ')', ', ' order by i.original_due_date, i.id)
                    from write_off_item x join item i on i.id = x.item_id join invoice v on v.id = i.invoice_id
                    where x.write_off_id = w.id)
                || ', asked for by ' || w.asked_by || ' because ' || lower(replace(w.cause, '_', ' ')) || ': ' || w.reason
                || '. Who approves: ' || lower(replace(w.authority_reason, '_', ' ')) || '.' as said
            from write_off w join account a on a.id = w.account_id join creditor c on c.id = a.creditor_id
            join debtor d on d.id = a.debtor_id where w.id = ?
            """;

    private static final String LIST =
            """
            select c.name as debtor, null::bigint as account_id, day_in(c.zone, l.asked_at) + 7 as due,
              'Approve the list of small balances' as what,
              x.amount || ' ' || l.currency || ' on ' || x.accounts || ' accounts, at most ' || trim_scale(l.item_limit)
                || ' an item, due for more than ' || l.older_than || ' days, proposed by ' || l.asked_by || '.' as said
            from write_off_list l join creditor c on c.id = l.creditor_id
            cross join lateral (select trim_scale(sum(w.amount))::text as amount, count(*) as accounts
              from write_off w where w.list_id = l.id) x
            where l.id = ?
            """;

    private static final Map<String, String> SHEETS =
            Map.of("settlement", SETTLEMENT, "deferral", DEFERRAL, "write-off", WRITE_OFF, "write-off-list", LIST);

    private final JdbcClient jdbc;

    ConcessionTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The task of {@code settlement:ID}, {@code deferral:ID}, {@code write-off:ID} or {@code write-off-list:ID}. */
    FollowUp of(String key, String name) {
        var parts = key.split(":");
        return jdbc.sql(SHEETS.get(parts[0]))
                .param(Long.valueOf(parts[1]))
                .query((row, n) -> new FollowUp(
                        row.getString("what") + ": " + row.getString("debtor"),
                        row.getString("said"),
                        parts[0].equals("write-off-list")
                                ? "/write-off-lists/" + parts[1]
                                : "/accounts/" + row.getLong("account_id"),
                        row.getObject("due", LocalDate.class),
                        null,
                        parts[0].equals("deferral") ? "DECISION" : "NOTE"))
                .single();
    }
}
