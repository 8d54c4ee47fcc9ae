package io.dunflow.scenario.expected;

import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code credit-checks}: all questions about orders so far, each with what it was answered and why. */
@Component
class CreditChecksAreExpected implements Expectation {

    private final JdbcClient jdbc;

    CreditChecksAreExpected(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "credit-checks";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        return Comparing.exactly(word(), expected, found());
    }

    private List<Facts> found() {
        return jdbc.sql(
                        """
                select d.number as debtor, k.order_number, k.amount, k.currency, k.answer, k.reasons, k.limit_needed
                from credit_check k join debtor d on d.id = k.debtor_id order by k.id""")
                .query((row, n) -> Facts.of()
                        .and("debtor", row.getString("debtor"))
                        .and("order", row.getString("order_number"))
                        .and("amount", row.getBigDecimal("amount"))
                        .and("currency", row.getString("currency"))
                        .and("answer", row.getString("answer"))
                        .and("reasons", List.of((String[])
                                row.getArray("reasons").getArray()))
                        .and("limit-needed", row.getBigDecimal("limit_needed")))
                .list();
    }
}
