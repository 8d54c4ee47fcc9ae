package io.dunflow.scenario.expected;

import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Money;
import io.dunflow.scenario.script.NamedItems;
import io.dunflow.scenario.script.Part;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code charges}: what was claimed beside invoices so far, and what became of each. */
@Component
class ChargesAreExpected implements Expectation {

    private final JdbcClient jdbc;

    ChargesAreExpected(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "charges";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        var found = jdbc.sql(
                        "select d.number as debtor, c.kind, c.amount, c.open_amount, c.state, c.change_reason, c.through, "
                                + NamedItems.NAME
                                + """
                           as item from charge c join account a on a.id = c.account_id join debtor d on d.id = a.debtor_id
                           left join item i on i.id = c.item_id left join invoice v on v.id = i.invoice_id order by c.id
                          """)
                .query((row, n) -> Facts.of()
                        .and("debtor", row.getString("debtor"))
                        .and("item", row.getString("item"))
                        .and("kind", row.getString("kind"))
                        .and("amount", Money.of(row.getBigDecimal("amount")))
                        .and("open", Money.of(row.getBigDecimal("open_amount")))
                        .and("state", row.getString("state"))
                        .and("through", row.getObject("through", LocalDate.class))
                        .and("reason", row.getString("change_reason")))
                .list();
        return Comparing.exactly(word(), expected, found);
    }
}
