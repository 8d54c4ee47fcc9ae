package io.dunflow.scenario.expected;

import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code promises}: what became of all promises so far, in the order in which they were given. */
@Component
class PromisesAreExpected implements Expectation {

    private final JdbcClient jdbc;

    PromisesAreExpected(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "promises";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        return Comparing.exactly(word(), expected, promises());
    }

    private List<Facts> promises() {
        return jdbc.sql(
                        """
                        select d.number as debtor, p.amount, p.promised_on, p.last_day, p.state, p.cause, p.counted, p.given_to
                        from promise p join account a on a.id = p.account_id join debtor d on d.id = a.debtor_id
                        order by p.id
                        """)
                .query((row, n) -> Facts.of()
                        .and("debtor", row.getString("debtor"))
                        .and("amount", row.getBigDecimal("amount"))
                        .and("date", row.getObject("promised_on", LocalDate.class))
                        .and("last-day", row.getObject("last_day", LocalDate.class))
                        .and("state", row.getString("state"))
                        .and("cause", row.getString("cause"))
                        .and("counted", row.getBigDecimal("counted"))
                        .and("by", row.getString("given_to")))
                .list();
    }
}
