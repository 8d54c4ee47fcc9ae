package io.dunflow.scenario.expected;

import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.NamedItems;
import io.dunflow.scenario.script.Part;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code legal-actions}: what became of all legal actions so far, in the order in which they were proposed. */
@Component
class LegalActionsAreExpected implements Expectation {

    private final JdbcClient jdbc;

    LegalActionsAreExpected(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "legal-actions";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        return Comparing.exactly(word(), expected, actions());
    }

    private List<Facts> actions() {
        return jdbc.sql(
                        """
                        select p.*, d.number as debtor, w.state as write_off from legal_action p
                        join account a on a.id = p.account_id join debtor d on d.id = a.debtor_id
                        left join write_off w on w.id = p.write_off_id order by p.id
                        """)
                .query((row, n) -> Facts.of()
                        .and("debtor", row.getString("debtor"))
                        .and("state", row.getString("state"))
                        .and("cause", row.getString("cause"))
                        .and("pay-by", row.getObject("pay_by", LocalDate.class))
                        .and("demands", row.getString("demands"))
                        .and("cost", row.getBigDecimal("cost"))
                        .and("verdict", row.getString("verdict"))
                        .and("verdict-reason", row.getString("verdict_reason"))
                        .and("look-again", row.getObject("look_again_on", LocalDate.class))
                        .and("approved-by", row.getString("approved_by"))
                        .and("filed", row.getObject("filed_on", LocalDate.class))
                        .and("title", row.getObject("titled_on", LocalDate.class))
                        .and("write-off", row.getString("write_off"))
                        .and("items", items(row.getLong("id"))))
                .list();
    }

    private List<Facts> items(long action) {
        return jdbc.sql(
                        "select " + NamedItems.NAME
                                + """
                          as item, x.* from legal_action_item x join item i on i.id = x.item_id
                        join invoice v on v.id = i.invoice_id where x.action_id = ? order by i.due_date, i.id
                        """)
                .param(action)
                .query((row, n) -> Facts.of()
                        .and("item", row.getString("item"))
                        .and("claimed", row.getBigDecimal("claimed"))
                        .and("original", row.getBigDecimal("original"))
                        .and("paid", row.getBigDecimal("paid"))
                        .and("cancelled", row.getBigDecimal("cancelled"))
                        .and("remaining", row.getBigDecimal("remaining"))
                        .and("out", row.getString("left_out")))
                .list();
    }
}
