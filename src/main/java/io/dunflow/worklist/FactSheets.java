package io.dunflow.worklist;

import io.dunflow.ledger.TaskWords;
import io.dunflow.resolution.person.AskingAgain;
import io.dunflow.resolution.person.AskingAgain.Question;
import io.dunflow.resolution.person.Searching;
import io.dunflow.worklist.FollowUps.FollowUp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody has to do because of a fact about a person, or because it turned out to be none. */
@Component
class FactSheets {

    private final AskingAgain again;
    private final JdbcClient jdbc;

    FactSheets(AskingAgain again, JdbcClient jdbc) {
        this.again = again;
        this.jdbc = jdbc;
    }

    FollowUp of(long effectId) {
        return jdbc.sql(
                        """
                        select d.name || ' (' || d.number || ')' as debtor, e.account_id, e.task,
                          case when not exists (select from fact_search s where s.effect_id = e.id) then e.due_on end as due_on,
                          f.opened_on,
                          f.kind, f.court, f.reference, f.representative, c.reference as payment, c.amount, a.currency,
                          k.language, w.reason as withdrawn
                        from legal_effect e join known_fact f on f.id = e.fact_id join account a on a.id = e.account_id
                        join creditor k on k.id = a.creditor_id join debtor d on d.id = a.debtor_id
                        left join credit c on e.target = 'credit:' || c.id
                        left join person_fact_withdrawal w on w.fact_id = f.id
                        where e.id = ?
                        """)
                .param(effectId)
                .query((row, n) -> sheet(row, again.of(effectId).orElse(null)))
                .single();
    }

    private static FollowUp sheet(ResultSet row, Question asked) throws SQLException {
        var words = TaskWords.in(row.getString("language"));
        var account = row.getLong("account_id");
        var task = row.getString("task");
        return new FollowUp(
                words.either("fact.title." + task, task) + ": " + row.getString("debtor"),
                (asked == null ? ground(row, words) : mistaken(asked, row, words)) + " "
                        + words.either("fact.toDo." + task, ""),
                "/accounts/" + account,
                row.getObject("due_on", LocalDate.class),
                null,
                asked != null ? "DECISION" : asks(task));
    }

    private static String asks(String task) {
        if (Searching.isSearch(task)) {
            return "SEARCH";
        }
        return task.equals("SUSPECT_PAYMENT") ? "DECISION" : "NOTE";
    }

    private static String ground(ResultSet row, TaskWords words) throws SQLException {
        var payment = row.getString("payment") == null
                ? ""
                : words.text(
                                "fact.payment",
                                row.getString("payment"),
                                words.amount(row.getBigDecimal("amount"), row.getString("currency")))
                        + " ";
        return payment + words.text("fact.known", known(row, words));
    }

    private static String mistaken(Question asked, ResultSet row, TaskWords words) throws SQLException {
        return words.text(
                "fact.mistaken",
                words.amount(asked.open(), row.getString("currency")),
                String.join(", ", asked.invoices()),
                known(row, words),
                row.getString("withdrawn"));
    }

    private static String known(ResultSet row, TaskWords words) throws SQLException {
        var since = words.text(
                "fact.since",
                words.word("factKind", row.getString("kind")),
                row.getObject("opened_on", LocalDate.class));
        return Stream.of(since, row.getString("court"), row.getString("reference"), row.getString("representative"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
