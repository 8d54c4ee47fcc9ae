package io.dunflow.worklist;

import io.dunflow.ledger.TaskWords;
import io.dunflow.worklist.FollowUps.FollowUp;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody is told of what is free beside a plan. */
@Component
class PlanRestSheets {

    private final JdbcClient jdbc;

    PlanRestSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FollowUp of(long restId) {
        return jdbc.sql(
                        """
                        select d.name || ' (' || d.number || ')' as debtor, a.id as account_id, a.currency, c.language,
                          x.items, x.amount
                        from plan_rest r join plan p on p.id = r.plan_id join account a on a.id = r.account_id
                        join debtor d on d.id = a.debtor_id join creditor c on c.id = a.creditor_id
                        cross join lateral (
                          select string_agg(distinct v.number, ', ') as items, coalesce(sum(i.dunnable_amount), 0) as amount
                          from case_item k join item i on i.id = k.item_id join invoice v on v.id = i.invoice_id
                          where k.case_id = p.case_id and k.left_at is null and i.dunnable_amount > 0) x
                        where r.id = ?
                        """)
                .param(restId)
                .query((row, n) -> sheet(row, TaskWords.in(row.getString("language"))))
                .single();
    }

    private static FollowUp sheet(ResultSet row, TaskWords words) throws SQLException {
        return new FollowUp(
                words.text("plan-rest.title", row.getString("debtor")),
                words.text(
                        "plan-rest.summary",
                        words.amount(row.getBigDecimal("amount"), row.getString("currency")),
                        row.getString("items")),
                "/accounts/" + row.getLong("account_id"));
    }
}
