package io.dunflow.worklist;

import io.dunflow.worklist.FollowUps.FollowUp;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody is told before claims become time-barred. */
@Component
class LimitationSheets {

    private final JdbcClient jdbc;

    LimitationSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FollowUp of(long warningId) {
        return jdbc.sql(
                        """
                        select d.name || ' (' || d.number || ')' as debtor, a.id as account_id, w.last_day,
                          greatest(w.warned_on, least(w.warned_on + 14, w.last_day)) as due, x.items, x.open || ' ' || a.currency as open
                        from limitation_warning w join account a on a.id = w.account_id join debtor d on d.id = a.debtor_id
                        cross join lateral (
                          select string_agg(v.number, ', ' order by i.original_due_date, i.id) as items,
                            trim_scale(sum(i.open_amount))::text as open
                          from item i join item_limitation l on l.item_id = i.id join invoice v on v.id = i.invoice_id
                          where i.account_id = a.id and i.open_amount > 0 and l.last_day = w.last_day) x
                        where w.id = ?
                        """)
                .param(warningId)
                .query((row, n) -> new FollowUp(
                        "Becomes time-barred: " + row.getString("debtor"),
                        row.getString("open") + " of " + row.getString("items") + " can be enforced through "
                                + row.getObject("last_day", LocalDate.class)
                                + " only. Get an acknowledgement, go to court, or give it up; no hold or plan that is not"
                                + " signed puts it off.",
                        "/accounts/" + row.getLong("account_id"),
                        row.getObject("due", LocalDate.class)))
                .single();
    }
}
