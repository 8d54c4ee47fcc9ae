package io.dunflow.scenario.expected;

import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code deferrals}: what became of all deferrals so far, in the order in which they were proposed. */
@Component
class DeferralsAreExpected implements Expectation {

    private final JdbcClient jdbc;

    DeferralsAreExpected(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "deferrals";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        return Comparing.exactly(word(), expected, deferrals());
    }

    private List<Facts> deferrals() {
        return jdbc.sql(
                        """
                        select d.number as debtor, f.amount, f.until_date, f.state, f.authority_reason
                        from deferral f join account a on a.id = f.account_id join debtor d on d.id = a.debtor_id
                        order by f.id
                        """)
                .query((row, n) -> Facts.of()
                        .and("debtor", row.getString("debtor"))
                        .and("amount", row.getBigDecimal("amount"))
                        .and("until", row.getObject("until_date", LocalDate.class))
                        .and("state", row.getString("state"))
                        .and("authority-reason", row.getString("authority_reason")))
                .list();
    }
}
