package io.dunflow.scenario.expected;

import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code queries}: what became of all queries so far, in the order in which they were asked. */
@Component
class QueriesAreExpected implements Expectation {

    private final JdbcClient jdbc;

    QueriesAreExpected(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "queries";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        return Comparing.exactly(word(), expected, queries());
    }

    private List<Facts> queries() {
        return jdbc.sql(
                        """
                        select d.number as debtor, x.topic, x.state, x.answer_group, x.due_on, x.priority, x.answer, x.ended_by
                        from query x join account a on a.id = x.account_id join debtor d on d.id = a.debtor_id
                        order by x.id
                        """)
                .query((row, n) -> Facts.of()
                        .and("debtor", row.getString("debtor"))
                        .and("topic", row.getString("topic"))
                        .and("state", row.getString("state"))
                        .and("group", row.getString("answer_group"))
                        .and("due", row.getObject("due_on", LocalDate.class))
                        .and("priority", row.getInt("priority"))
                        .and("answer", row.getString("answer"))
                        .and("by", row.getString("ended_by")))
                .list();
    }
}
