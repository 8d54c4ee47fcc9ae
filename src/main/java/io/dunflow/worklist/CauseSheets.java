package io.dunflow.worklist;

import io.dunflow.ledger.TaskWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says which cause of disputes came too often in a month. */
@Repository
class CauseSheets {

    private static final int DAYS_TO_ACT = 7;

    private final JdbcClient jdbc;

    CauseSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FollowUps.FollowUp of(long alertId) {
        return jdbc.sql(
                        """
                        select c.name, c.language, x.reason, x.unit, x.product, to_char(x.month, 'YYYY-MM') as month,
                          day_in(c.zone, x.raised_at) as day,
                          (select count(*) from dispute d join account a on a.id = d.account_id
                            where a.creditor_id = x.creditor_id and d.reason = x.reason and d.unit is not distinct from x.unit
                              and d.product is not distinct from x.product and d.raised_on >= x.month
                              and d.raised_on < x.month + interval '1 month'
                              and d.state not in ('WITHDRAWN', 'VOID'))::int as times
                        from dispute_cause_alert x join creditor c on c.id = x.creditor_id where x.id = ?
                        """)
                .param(alertId)
                .query((row, n) -> sheet(row, TaskWords.in(row.getString("language"))))
                .single();
    }

    private static FollowUps.FollowUp sheet(ResultSet row, TaskWords words) throws SQLException {
        var reason = row.getString("reason");
        return new FollowUps.FollowUp(
                words.text("cause.title", words.inSentence("disputeReason", reason), row.getString("name")),
                words.text(
                        "cause.summary",
                        row.getInt("times"),
                        row.getString("month"),
                        words.inSentence("disputeReason", reason)
                                + where(row.getString("unit"), row.getString("product"), words)),
                "/dispute-causes?month=" + row.getString("month"),
                row.getObject("day", LocalDate.class).plusDays(DAYS_TO_ACT));
    }

    private static String where(String unit, String product, TaskWords words) {
        return (unit == null ? "" : ", " + words.text("cause.unit", unit))
                + (product == null ? "" : ", " + words.text("cause.product", product));
    }
}
