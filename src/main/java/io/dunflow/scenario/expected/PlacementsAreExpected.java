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

/** {@code placements}: what became of all placements so far, in the order in which they were proposed. */
@Component
class PlacementsAreExpected implements Expectation {

    private final JdbcClient jdbc;

    PlacementsAreExpected(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "placements";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        return Comparing.exactly(word(), expected, placements());
    }

    private List<Facts> placements() {
        return jdbc.sql(
                        """
                        select p.id, d.number as debtor, p.state, p.cause, g.code as agency, p.pay_by, p.points, p.points_reasons,
                          p.answer_by, p.approved_by, p.agency_reference,
                          (select coalesce(sum(c.commission), 0) from agency_commission c where c.placement_id = p.id)
                            as commission,
                          array(select m.kind from agency_message m where m.placement_id = p.id and m.direction = 'OUT'
                            order by m.id) as told
                        from placement p join account a on a.id = p.account_id join debtor d on d.id = a.debtor_id
                        left join agency g on g.id = p.agency_id order by p.id
                        """)
                .query((row, n) -> Facts.of()
                        .and("debtor", row.getString("debtor"))
                        .and("state", row.getString("state"))
                        .and("cause", row.getString("cause"))
                        .and("agency", row.getString("agency"))
                        .and("pay-by", row.getObject("pay_by", LocalDate.class))
                        .and("points", row.getObject("points", Integer.class))
                        .and("points-reasons", row.getString("points_reasons"))
                        .and("answer-by", row.getObject("answer_by", LocalDate.class))
                        .and("approved-by", row.getString("approved_by"))
                        .and("reference", row.getString("agency_reference"))
                        .and("commission", row.getBigDecimal("commission"))
                        .and("told", List.of((String[]) row.getArray("told").getArray()))
                        .and("items", items(row.getLong("id"))))
                .list();
    }

    private List<Facts> items(long placement) {
        return jdbc.sql(
                        "select " + NamedItems.NAME
                                + """
                          as item, x.* from placement_item x join item i on i.id = x.item_id
                        join invoice v on v.id = i.invoice_id where x.placement_id = ? order by i.due_date, i.id
                        """)
                .param(placement)
                .query((row, n) -> Facts.of()
                        .and("item", row.getString("item"))
                        .and("claimed", row.getBigDecimal("claimed"))
                        .and("original", row.getBigDecimal("original"))
                        .and("paid", row.getBigDecimal("paid"))
                        .and("cancelled", row.getBigDecimal("cancelled"))
                        .and("remaining", row.getBigDecimal("remaining"))
                        .and("charged", row.getBigDecimal("charged"))
                        .and("out", row.getString("left_out")))
                .list();
    }
}
