package io.dunflow.scenario.expected;

import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code disputes}: what became of all disputes so far, in the order in which they were raised. */
@Component
class DisputesAreExpected implements Expectation {

    private final JdbcClient jdbc;

    DisputesAreExpected(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "disputes";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        return Comparing.exactly(word(), expected, disputes());
    }

    private List<Facts> disputes() {
        return jdbc.sql(
                        """
                        select d.number as debtor, x.reason, x.amount, x.state, x.answer_group, x.due_on, x.priority,
                          x.quiet_days, x.credited, x.cause, x.ended_on,
                          coalesce((select sum(p.amount) from portion p where p.cover = 'DISPUTE' and p.cover_id = x.id), 0)
                            as covered
                        from dispute x join account a on a.id = x.account_id join debtor d on d.id = a.debtor_id
                        order by x.id
                        """)
                .query((row, n) -> Facts.of()
                        .and("debtor", row.getString("debtor"))
                        .and("reason", row.getString("reason"))
                        .and("amount", row.getBigDecimal("amount"))
                        .and("state", row.getString("state"))
                        .and("group", row.getString("answer_group"))
                        .and("due", row.getObject("due_on", LocalDate.class))
                        .and("priority", row.getInt("priority"))
                        .and("quiet-days", row.getInt("quiet_days"))
                        .and("credited", row.getBigDecimal("credited"))
                        .and("covered", row.getBigDecimal("covered"))
                        .and("cause", row.getString("cause"))
                        .and("ended", row.getObject("ended_on", LocalDate.class)))
                .list();
    }
}
