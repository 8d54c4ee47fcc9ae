package io.dunflow.scenario.expected;

import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code credit-cases}: all questions about credit that people decide or decided, in their order. */
@Component
class CreditCasesAreExpected implements Expectation {

    private final JdbcClient jdbc;

    CreditCasesAreExpected(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "credit-cases";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        return Comparing.exactly(word(), expected, found());
    }

    private List<Facts> found() {
        return jdbc.sql(
                        """
                select k.*, d.number as debtor, q.order_number, (select terms from credit_terms t where t.case_id = k.id) as terms
                from credit_case k join debtor d on d.id = k.debtor_id
                left join credit_check q on q.id = k.check_id order by k.id""")
                .query((row, n) -> Facts.of()
                        .and("debtor", row.getString("debtor"))
                        .and("kind", row.getString("kind"))
                        .and("order", row.getString("order_number"))
                        .and("scope", row.getString("scope"))
                        .and("amount", row.getBigDecimal("amount"))
                        .and("reasons", List.of((String[])
                                row.getArray("reasons").getArray()))
                        .and("state", row.getString("state"))
                        .and("due", row.getObject("due_on", LocalDate.class))
                        .and("terms", row.getString("terms"))
                        .and("by", row.getString("ended_by")))
                .list();
    }
}
