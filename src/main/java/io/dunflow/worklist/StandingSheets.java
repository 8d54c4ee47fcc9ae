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
                          s.credit_stop, s.terms, s.reason, s.answer is null and s.asked_group is not null as asked,
                          s.asked_delivery_stop, s.asked_credit_stop, s.asked_terms
                        from account_standing s join account a on a.id = s.account_id
                        join debtor d on d.id = a.debtor_id where s.id = :id
                        """)
                .param("id", standingId)
                .query((row, n) -> sheet(row))
                .single();
    }

    private FollowUp sheet(ResultSet row) throws SQLException {
        boolean asked = row.getBoolean("asked");
        var words = words(row);
        return new FollowUp(
                words.word("standing", row.getString("standing")) + ": " + row.getString("debtor"),
                asked ? asked(row, words) : standing(row, words) + stops(row, words, ""),
                "/accounts/" + row.getLong("account_id"),
                null,
                null,
                asked ? "DECISION" : "NOTE");
    }

    private static String asked(ResultSet row, TaskWords words) throws SQLException {
        return standing(row, words) + " " + words.text("standing.asked") + stops(row, words, "asked_");
    }

    private static String standing(ResultSet row, TaskWords words) throws SQLException {
        return words.text(
                "standing.is",
                words.inSentence("standing", row.getString("standing")),
                words.inSentence("reason", row.getString("reason")));
    }

    private static String stops(ResultSet row, TaskWords words, String which) throws SQLException {
        var terms = row.getString(which + "terms");
        return (row.getBoolean(which + "delivery_stop") ? " " + words.text("standing.noDelivery") : "")
                + (row.getBoolean(which + "credit_stop") ? " " + words.text("standing.noCredit") : "")
                + (terms == null ? "" : " " + words.text("standing.terms", words.inSentence("terms", terms)));
    }

    private TaskWords words(ResultSet row) throws SQLException {
        return readers.ofAccount(row.getLong("account_id")).words();
    }
}
