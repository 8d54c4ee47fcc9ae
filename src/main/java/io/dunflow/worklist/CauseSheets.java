package io.dunflow.worklist;

import io.dunflow.ledger.TaskWords;
import io.dunflow.resolution.dispute.RootCauses;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says which cause of disputes came too often in a month. */
@Repository
class CauseSheets {

    private final RootCauses causes;
    private final JdbcClient jdbc;

    CauseSheets(RootCauses causes, JdbcClient jdbc) {
        this.causes = causes;
        this.jdbc = jdbc;
    }

    FollowUps.FollowUp of(long alertId) {
        return jdbc.sql(
                        """
                        select c.name, c.language, x.cause, x.unit, x.product, to_char(x.month, 'YYYY-MM') as month,
                          (select count(*) from dispute d join account a on a.id = d.account_id
                            where a.creditor_id = x.creditor_id and d.counted_cause = x.cause and d.unit is not distinct from x.unit
                              and d.product is not distinct from x.product and d.raised_on >= x.month
                              and d.raised_on < x.month + interval '1 month')::int as times
                        from dispute_cause_alert x join creditor c on c.id = x.creditor_id where x.id = ?
                        """)
                .param(alertId)
                .query((row, n) -> sheet(row, row.getString("language")))
                .single();
    }

    private FollowUps.FollowUp sheet(ResultSet row, String language) throws SQLException {
        var words = TaskWords.in(language);
        var cause = causes.inSentence(row.getString("cause"), language);
        return new FollowUps.FollowUp(
                words.text("cause.title", cause, row.getString("name")),
                words.text(
                        "cause.summary",
                        row.getInt("times"),
                        row.getString("month"),
                        cause + where(row.getString("unit"), row.getString("product"), words)),
                "/dispute-causes?month=" + row.getString("month") + "&cause=" + row.getString("cause"));
    }

    private static String where(String unit, String product, TaskWords words) {
        return (unit == null ? "" : ", " + words.text("cause.unit", unit))
                + (product == null ? "" : ", " + words.text("cause.product", product));
    }
}
