package io.dunflow.worklist;

import io.dunflow.ledger.TaskWords;
import io.dunflow.worklist.FollowUps.FollowUp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a lead or an account manager has to decide or do about a case at collectors, and what came out of the last call. */
@Component
class EscalationSheets {

    private final JdbcClient jdbc;
    private final TaskReaders readers;

    EscalationSheets(JdbcClient jdbc, TaskReaders readers) {
        this.jdbc = jdbc;
        this.readers = readers;
    }

    FollowUp of(long caseId, String name) {
        return jdbc.sql(
                        """
                        select d.name || ' (' || d.number || ')' as debtor, a.id as account_id,
                          o.recorded_by, day_in(cr.zone, o.recorded_at) as day, o.outcome, o.note, o.named_on,
                          o.amount, a.currency
                        from dunning_case c join account a on a.id = c.account_id join debtor d on d.id = a.debtor_id
                        join creditor cr on cr.id = a.creditor_id
                        left join lateral (
                          select * from call_outcome x where x.account_id = c.account_id
                            and (x.case_id = c.id or x.case_id is null and x.recorded_at >= c.opened_at)
                          order by x.id desc limit 1) o on true
                        where c.id = :id
                        """)
                .param("id", caseId)
                .query((row, n) -> {
                    var words = words(row);
                    return new FollowUp(
                            words.title(name, row.getString("debtor")),
                            said(row, words),
                            "/accounts/" + row.getLong("account_id"));
                })
                .single();
    }

    /** What came out of the last call; nothing when nobody called. */
    private static String said(ResultSet row, TaskWords words) throws SQLException {
        if (row.getString("outcome") == null) {
            return "";
        }
        var said = words.text(
                "call.said",
                row.getString("recorded_by"),
                row.getObject("day", LocalDate.class),
                words.inSentence("call", row.getString("outcome")));
        return Stream.of(said, wished(row, words), row.getString("note"))
                .filter(sentence -> sentence != null && !sentence.isEmpty())
                .collect(Collectors.joining(". "));
    }

    /** How the debtor would pay in instalments, as far as that was said. */
    private static String wished(ResultSet row, TaskWords words) throws SQLException {
        var from = row.getObject("named_on", LocalDate.class);
        var down = row.getBigDecimal("amount");
        if (!row.getString("outcome").equals(CallOutcome.WANTS_PLAN.name()) || from == null && down == null) {
            return "";
        }
        var first = from == null ? "" : " " + words.text("call.planFrom", from);
        return words.text("call.plan")
                + first
                + (down == null ? "" : " " + words.text("plan.down", words.amount(down, row.getString("currency"))));
    }

    private TaskWords words(ResultSet row) throws SQLException {
        return readers.ofAccount(row.getLong("account_id")).words();
    }
}
