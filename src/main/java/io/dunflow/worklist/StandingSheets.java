package io.dunflow.worklist;

import io.dunflow.ledger.TaskWords;
import io.dunflow.worklist.FollowUps.FollowUp;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Into which standing an account came that somebody has to look at, and what follows from it. */
@Component
class StandingSheets {

    private final JdbcClient jdbc;
    private final TaskReaders readers;

    StandingSheets(JdbcClient jdbc, TaskReaders readers) {
        this.jdbc = jdbc;
        this.readers = readers;
    }

    FollowUp of(long standingId) {
        return jdbc.sql(
                        """
                        select d.name || ' (' || d.number || ')' as debtor, s.account_id, s.standing, s.delivery_stop,
                          s.credit_stop, s.terms, s.reason
                        from account_standing s join account a on a.id = s.account_id
                        join debtor d on d.id = a.debtor_id where s.id = :id
                        """)
                .param("id", standingId)
                .query((row, n) -> new FollowUp(
                        words(row).word("standing", row.getString("standing")) + ": " + row.getString("debtor"),
                        standing(row, words(row)),
                        "/accounts/" + row.getLong("account_id")))
                .single();
    }

    private static String standing(ResultSet row, TaskWords words) throws SQLException {
        return words.text(
                        "standing.is",
                        words.inSentence("standing", row.getString("standing")),
                        words.inSentence("reason", row.getString("reason")))
                + (row.getBoolean("delivery_stop") ? " " + words.text("standing.noDelivery") : "")
                + (row.getBoolean("credit_stop") ? " " + words.text("standing.noCredit") : "")
                + (row.getString("terms") == null
                        ? ""
                        : " " + words.text("standing.terms", words.inSentence("terms", row.getString("terms"))));
    }

    private TaskWords words(ResultSet row) throws SQLException {
        return readers.ofAccount(row.getLong("account_id")).words();
    }
}
