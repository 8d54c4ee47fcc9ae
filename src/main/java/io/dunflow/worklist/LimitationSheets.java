package io.dunflow.worklist;

import io.dunflow.ledger.TaskWords;
import io.dunflow.worklist.FollowUps.FollowUp;
import java.sql.ResultSet;
import java.sql.SQLException;
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
                          greatest(w.warned_on, w.last_day) as due, x.items, x.open, a.currency, c.language
                        from limitation_warning w join account a on a.id = w.account_id join debtor d on d.id = a.debtor_id
                        join creditor c on c.id = a.creditor_id
                        cross join lateral (
                          select string_agg(v.number, ', ' order by i.original_due_date, i.id) as items,
                            sum(i.open_amount) as open
                          from item i join item_limitation l on l.item_id = i.id join invoice v on v.id = i.invoice_id
                          where i.account_id = a.id and i.open_amount > 0 and l.last_day = w.last_day) x
                        where w.id = ?
                        """)
                .param(warningId)
                .query((row, n) -> sheet(row, TaskWords.in(row.getString("language"))))
                .single();
    }

    private static FollowUp sheet(ResultSet row, TaskWords words) throws SQLException {
        return new FollowUp(
                words.text("limitation.title", row.getString("debtor")),
                words.text(
                        "limitation.summary",
                        words.amount(row.getBigDecimal("open"), row.getString("currency")),
                        row.getString("items"),
                        row.getObject("last_day", LocalDate.class)),
                "/accounts/" + row.getLong("account_id"),
                row.getObject("due", LocalDate.class));
    }
}
