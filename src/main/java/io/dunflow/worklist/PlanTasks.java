package io.dunflow.worklist;

import io.dunflow.ledger.TaskWords;
import io.dunflow.worklist.FollowUps.FollowUp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a lead has to know to decide about a plan. */
@Component
class PlanTasks {

    private final JdbcClient jdbc;

    PlanTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The task of a plan that waits for approval in this case; empty when there is none. */
    Optional<FollowUp> of(long caseId, String name) {
        return jdbc.sql(
                        """
                        select d.name || ' (' || d.number || ')' as debtor, p.account_id, p.made_by, p.open_until, p.amount,
                          a.currency, p.amount - r.rest as gone, p.instalments, p.first_on, p.down_payment, p.note, p.authority_reason, c.language
                        from plan p join account a on a.id = p.account_id join debtor d on d.id = a.debtor_id
                        join creditor c on c.id = a.creditor_id
                        cross join lateral (select coalesce(sum(x.rest), 0) as rest from plan_rests(p.id) x) r
                        where p.case_id = ? and p.state = 'AWAITING_APPROVAL'
                        """)
                .param(caseId)
                .query((row, n) -> sheet(row, name, TaskWords.in(row.getString("language"))))
                .optional();
    }

    private static FollowUp sheet(ResultSet row, String name, TaskWords words) throws SQLException {
        return new FollowUp(
                words.title(name, row.getString("debtor")),
                words.text(
                        "plan.summary",
                        words.amount(row.getBigDecimal("amount"), row.getString("currency")),
                        counted(row.getInt("instalments"), words),
                        row.getObject("first_on", LocalDate.class),
                        down(row, words),
                        row.getString("made_by"),
                        row.getString("note") == null ? "" : ": " + row.getString("note"),
                        words.inSentence("authorityReason", row.getString("authority_reason")),
                        gone(row, words)),
                "/accounts/" + row.getLong("account_id"),
                row.getObject("open_until", LocalDate.class));
    }

    private static String counted(int instalments, TaskWords words) {
        return instalments == 1 ? words.text("plan.one") : words.text("plan.many", instalments);
    }

    private static String gone(ResultSet row, TaskWords words) throws SQLException {
        var gone = row.getBigDecimal("gone");
        return gone.signum() > 0 ? " " + words.text("plan.gone", words.amount(gone, row.getString("currency"))) : "";
    }

    private static String down(ResultSet row, TaskWords words) throws SQLException {
        var down = row.getBigDecimal("down_payment");
        return down.signum() > 0 ? " " + words.text("plan.down", words.amount(down, row.getString("currency"))) : "";
    }
}
