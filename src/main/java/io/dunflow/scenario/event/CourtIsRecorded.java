package io.dunflow.scenario.event;

import io.dunflow.legal.CourtOrder;
import io.dunflow.legal.DecidingLegalActions;
import io.dunflow.legal.LegalState;
import io.dunflow.legal.RecordingCourts;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code court}: what a court did with the latest legal action of a debtor, or that it is taken back. */
@Component
class CourtIsRecorded implements EventKind {

    private static final Map<String, LegalState> WHAT = Map.of(
            "filed", LegalState.FILED,
            "title", LegalState.TITLED,
            "dismissed", LegalState.DISMISSED,
            "fruitless", LegalState.FRUITLESS);

    private final RecordingCourts courts;
    private final DecidingLegalActions deciding;
    private final JdbcClient jdbc;

    CourtIsRecorded(RecordingCourts courts, DecidingLegalActions deciding, JdbcClient jdbc) {
        this.courts = courts;
        this.deciding = deciding;
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "court";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var id = latest(what);
        var by = what.text("by").orElse("finance");
        var order = new CourtOrder(
                WHAT.get(what.text("what").orElseThrow()),
                what.date("on").orElse(scene.today()),
                what.text("court").orElse(null),
                what.text("number").orElse(null),
                what.text("reason").orElse("As the scenario says"));
        if (order.what() == null) {
            deciding.withdraw(id, order.reason(), by);
        } else {
            courts.record(id, order, by);
        }
    }

    private long latest(Part what) {
        var debtor = what.text("debtor").orElseThrow();
        return jdbc.sql(
                        """
                        select p.id from legal_action p join account a on a.id = p.account_id
                        join debtor d on d.id = a.debtor_id where d.number = ? order by p.id desc limit 1
                        """)
                .param(debtor)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> what.refused("there is no legal action of " + debtor));
    }
}
