package io.dunflow.scenario.event;

import io.dunflow.resolution.correction.DecidingCorrections;
import io.dunflow.resolution.correction.DecidingCorrections.Decision;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code decide-correction}: a lead decides otherwise than in the task about the latest correction of a debtor. */
@Component
class CorrectionIsDecided implements EventKind {

    private final DecidingCorrections deciding;
    private final JdbcClient jdbc;

    CorrectionIsDecided(DecidingCorrections deciding, JdbcClient jdbc) {
        this.deciding = deciding;
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "decide-correction";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var debtor = what.text("debtor").orElseThrow();
        var id = jdbc.sql(
                        """
                        select k.id from correction k join account a on a.id = k.account_id
                        join debtor d on d.id = a.debtor_id where d.number = ? order by k.id desc limit 1
                        """)
                .param(debtor)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> what.refused("there is no correction for " + debtor));
        var send = what.text("decision").orElse("send").equals("send");
        deciding.decide(
                id,
                new Decision(
                        send ? "SEND" : "DO_NOT_SEND",
                        what.text("text").orElse(null),
                        what.text("reason").orElse("As the scenario says")),
                what.text("by").orElse("lead"));
    }
}
