package io.dunflow.worklist;

import java.time.LocalDate;
import java.util.Locale;
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
                        select c.code, c.name, x.reason, x.unit, x.product, x.times, to_char(x.month, 'YYYY-MM') as month,
                          day_in(c.zone, x.raised_at) as day
                        from dispute_cause_alert x join creditor c on c.id = x.creditor_id where x.id = ?
                        """)
                .param(alertId)
                .query((row, n) -> new FollowUps.FollowUp(
                        "Disputed again and again: " + plain(row.getString("reason")) + ", " + row.getString("name"),
                        row.getInt("times") + " disputes in " + row.getString("month") + " because of "
                                + plain(row.getString("reason"))
                                + where(row.getString("unit"), row.getString("product"))
                                + ". Find out what causes them, and what ends it.",
                        "/dispute-causes?month=" + row.getString("month"),
                        row.getObject("day", LocalDate.class).plusDays(DAYS_TO_ACT)))
                .single();
    }

    private static String where(String unit, String product) {
        return (unit == null ? "" : ", unit " + unit) + (product == null ? "" : ", product " + product);
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
