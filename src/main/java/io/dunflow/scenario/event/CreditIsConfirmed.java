package io.dunflow.scenario.event;

import io.dunflow.credit.CaseConfirmation;
import io.dunflow.credit.ConfirmingCases;
import io.dunflow.dunning.Approvers;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code confirm-credit}: a second person answers to what was decided about credit, otherwise than in the task. */
@Component
class CreditIsConfirmed implements EventKind {

    private final ConfirmingCases confirming;
    private final JdbcClient jdbc;

    CreditIsConfirmed(ConfirmingCases confirming, JdbcClient jdbc) {
        this.confirming = confirming;
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "confirm-credit";
    }

    @Override
    public void happen(Part what, Scene scene) {
        long debtor = scene.debtor(what.get("debtor"));
        long id = jdbc.sql("select id from credit_case where debtor_id = ? and state = 'PROPOSED' order by id limit 1")
                .param(debtor)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> what.refused("nothing about the credit of this debtor waits for a second person"));
        var by = what.text("by").orElse("lead");
        confirming.confirm(
                id,
                new CaseConfirmation(
                        what.text("answer").orElse("AGREE"), what.text("note").orElse("As the scenario says")),
                by,
                Approvers.of(List.of(by)));
    }
}
