package io.dunflow.scenario.expected;

import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.NamedItems;
import io.dunflow.scenario.script.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code cases}: exactly those that live. */
@Component
class CasesAreExpected implements Expectation {

    private final JdbcClient jdbc;

    CasesAreExpected(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "cases";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        return Comparing.exactly(word(), expected, live());
    }

    private List<Facts> live() {
        return jdbc.sql(
                        "select d.number as debtor, a.currency, c.stage, c.reopens_id is not null as reopens, array(select "
                                + NamedItems.NAME
                                + """
                          from case_item x join item i on i.id = x.item_id join invoice v on v.id = i.invoice_id
                          where x.case_id = c.id and x.left_at is null order by i.due_date, i.id) as items
                        from dunning_case c join account a on a.id = c.account_id join debtor d on d.id = a.debtor_id
                        where c.closed_at is null order by c.id
                        """)
                .query((row, n) -> Facts.of()
                        .and("debtor", row.getString("debtor"))
                        .and("currency", row.getString("currency"))
                        .and("stage", row.getString("stage"))
                        .and("reopens", row.getBoolean("reopens"))
                        .and("items", items(row)))
                .list();
    }

    private static List<String> items(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("items").getArray());
    }
}
