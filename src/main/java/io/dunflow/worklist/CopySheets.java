package io.dunflow.worklist;

import io.dunflow.ledger.TaskWords;
import io.dunflow.worklist.FollowUps.FollowUp;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody is asked about a copy that did not arrive. */
@Component
class CopySheets {

    private final JdbcClient jdbc;

    CopySheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FollowUp of(long copyId) {
        return jdbc.sql(
                        """
                        select d.name || ' (' || d.number || ')' as debtor, k.account_id, k.kind, coalesce(k.reason, '') as reason,
                          n.template, c.language
                        from notice_copy k join notice n on n.id = k.notice_id join debtor d on d.id = n.debtor_id
                        join creditor c on c.id = n.creditor_id where k.id = ?
                        """)
                .param(copyId)
                .query((row, n) -> sheet(row))
                .single();
    }

    private FollowUp sheet(ResultSet row) throws SQLException {
        var words = TaskWords.in(row.getString("language"));
        return new FollowUp(
                words.text("copy.title", row.getString("debtor")),
                words.text(
                        "copy.summary",
                        words.word("copyKind", row.getString("kind")),
                        words.word("template", row.getString("template")),
                        row.getString("reason")),
                "/accounts/" + row.getLong("account_id"));
    }
}
