package io.dunflow.worklist;

import io.dunflow.ledger.TaskWords;
import io.dunflow.worklist.FollowUps.FollowUp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody has to find out about why a debtor does not pay. */
@Component
class ReasonSheets {

    private final JdbcClient jdbc;

    ReasonSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FollowUp of(long reasonId) {
        return jdbc.sql(
                        """
                        select d.name || ' (' || d.number || ')' as debtor, r.account_id, r.reason, r.recorded_by, c.language
                        from payment_reason r join account a on a.id = r.account_id join debtor d on d.id = a.debtor_id
                        join creditor c on c.id = a.creditor_id
                        where r.id = ?
                        """)
                .param(reasonId)
                .query((row, n) -> new FollowUp(
                        TaskWords.in(row.getString("language")).text("reason.title", row.getString("debtor")),
                        TaskWords.in(row.getString("language"))
                                .text("reason.summary." + row.getString("reason"), row.getString("recorded_by")),
                        "/accounts/" + row.getLong("account_id")))
                .single();
    }
}
