package io.dunflow.scenario.expected;

import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code settlements}: what became of all settlements so far, in the order in which they were offered. */
@Component
class SettlementsAreExpected implements Expectation {

    private final JdbcClient jdbc;

    SettlementsAreExpected(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "settlements";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        return Comparing.exactly(word(), expected, settlements());
    }

    private List<Facts> settlements() {
        return jdbc.sql(
                        """
                        select d.number as debtor, g.amount, g.debt, s.last_day, s.state, s.cause, s.authority_reason, s.counted,
                          (select sum(e.written_off) from settlement_event e where e.settlement_id = s.id) as off
                        from settlement s join settlement_due g on g.settlement_id = s.id
                        join account a on a.id = s.account_id join debtor d on d.id = a.debtor_id
                        order by s.id
                        """)
                .query((row, n) -> Facts.of()
                        .and("debtor", row.getString("debtor"))
                        .and("amount", row.getBigDecimal("amount"))
                        .and("debt", row.getBigDecimal("debt"))
                        .and("last-day", row.getObject("last_day", LocalDate.class))
                        .and("state", row.getString("state"))
                        .and("cause", row.getString("cause"))
                        .and("authority-reason", row.getString("authority_reason"))
                        .and("counted", row.getBigDecimal("counted"))
                        .and("written-off", row.getBigDecimal("off")))
                .list();
    }
}
