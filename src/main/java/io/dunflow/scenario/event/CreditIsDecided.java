package io.dunflow.scenario.event;

import io.dunflow.credit.CaseDecision;
import io.dunflow.credit.DecidingCases;
import io.dunflow.dunning.Approvers;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code decide-credit}: the oldest open question about a debtor's credit is decided otherwise than in its task. */
@Component
class CreditIsDecided implements EventKind {

    private final DecidingCases deciding;
    private final JdbcClient jdbc;

    CreditIsDecided(DecidingCases deciding, JdbcClient jdbc) {
        this.deciding = deciding;
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "decide-credit";
    }

    @Override
    public void happen(Part what, Scene scene) {
        long debtor = scene.debtor(what.get("debtor"));
        long id = jdbc.sql("select id from credit_case where debtor_id = ? and state = 'OPEN' order by id limit 1")
                .param(debtor)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> what.refused("no question about the credit of this debtor is open"));
        var decision = new CaseDecision(
                what.text("outcome").orElseThrow(),
                what.number("limit").orElse(null),
                what.date("until").orElse(null),
                what.text("terms").orElse(null),
                what.text("note").orElse("As the scenario says"));
        var by = what.text("by").orElse("credit");
        deciding.decide(id, decision, by, Approvers.of(List.of(by)));
    }
}
