package io.dunflow.worklist;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.worklist.FollowUps.FollowUp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody has to do because of a fact about a person. */
@Component
class FactSheets {

    private static final int DAYS_TO_ACT = 2;

    private static final Map<String, String> TITLES = Map.of(
            "FILE_CLAIM", "File the claim",
            "FIND_HEIRS", "Find out who owes now",
            "ASK_ATTORNEY", "Ask the attorney",
            "GO_ON_WITHOUT_CONTACT", "Decide without contact",
            "REVIEW_HARDSHIP", "Look at the hardship again",
            "SUSPECT_PAYMENT", "Look at a payment after the opening");

    private static final Map<String, String> WHAT_TO_DO = Map.of(
            "FILE_CLAIM",
                    "File what is open with the court; the account's page shows it. Nothing is claimed by letters.",
            "FIND_HEIRS", "Ask the probate court for the heirs or the executor, and correct debtor and address.",
            "ASK_ATTORNEY", "Ask in writing how the debt will be paid; nobody calls the debtor.",
            "GO_ON_WITHOUT_CONTACT", "No reminder leaves any more. Decide whether it is given up or goes to court.",
            "REVIEW_HARDSHIP", "Ask whether it is over, and withdraw the fact, or record it with another day.",
            "SUSPECT_PAYMENT",
                    "It came at or after the opening and is parked. Agree when it may be kept: then it pays what is open."
                            + " Do not agree when it has to be given back: then it is booked as returned.");

    private final JdbcClient jdbc;
    private final CreditorDays days;

    FactSheets(JdbcClient jdbc, CreditorDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    FollowUp of(long effectId) {
        return jdbc.sql(
                        """
                        select d.name || ' (' || d.number || ')' as debtor, e.account_id, e.task, e.due_on, f.opened_on,
                          concat_ws(', ', lower(replace(f.kind, '_', ' ')) || ' since ' || f.opened_on, f.court, f.reference,
                            f.representative) as known, c.reference as payment, trim_scale(c.amount) as amount
                        from legal_effect e join person_fact f on f.id = e.fact_id join account a on a.id = e.account_id
                        join debtor d on d.id = a.debtor_id left join credit c on e.target = 'credit:' || c.id
                        where e.id = ?
                        """)
                .param(effectId)
                .query((row, n) -> sheet(row))
                .single();
    }

    private FollowUp sheet(ResultSet row) throws SQLException {
        var task = row.getString("task");
        var account = row.getLong("account_id");
        var payment = row.getString("payment") == null
                ? ""
                : "Payment " + row.getString("payment") + " of " + row.getString("amount") + ". ";
        return new FollowUp(
                TITLES.getOrDefault(task, task) + ": " + row.getString("debtor"),
                payment + "The debtor is " + row.getString("known") + ". " + WHAT_TO_DO.getOrDefault(task, ""),
                "/accounts/" + account,
                Optional.ofNullable(row.getObject("due_on", LocalDate.class))
                        .orElseGet(() -> days.todayOf(account).plusDays(DAYS_TO_ACT)),
                null,
                task.equals("SUSPECT_PAYMENT") ? "DECISION" : "NOTE");
    }
}
