package io.dunflow.scenario.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which standings the accounts of a scenario came. */
@Component
class HappenedStandings {

    private static final int WITH_NOTICES = 2;

    private final JdbcClient jdbc;

    HappenedStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Happened> all() {
        return jdbc.sql(
                        """
                        select d.number, a.currency, s.* from account_standing s
                        join account a on a.id = s.account_id join debtor d on d.id = a.debtor_id order by s.id
                        """)
                .query((row, n) ->
                        new Happened(row.getTimestamp("entered_at").toInstant(), WITH_NOTICES, List.of(sentence(row))))
                .list();
    }

    private static String sentence(ResultSet row) throws SQLException {
        return "standing of " + row.getString("number") + " " + row.getString("currency") + ": "
                + row.getString("standing") + Told.inBrackets(row.getString("reason"))
                + (row.getBoolean("delivery_stop") ? ", nothing is delivered" : "")
                + (row.getBoolean("credit_stop") ? ", no new credit" : "");
    }
}
