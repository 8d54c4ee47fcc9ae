package io.dunflow.scenario.event;

import io.dunflow.agency.AnsweringPlacements;
import io.dunflow.agency.DecidingPlacements;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code answer-placement}: people or the agency say something to the latest placement of a debtor. */
@Component
class PlacementIsAnswered implements EventKind {

    private final DecidingPlacements deciding;
    private final AnsweringPlacements answering;
    private final JdbcClient jdbc;

    PlacementIsAnswered(DecidingPlacements deciding, AnsweringPlacements answering, JdbcClient jdbc) {
        this.deciding = deciding;
        this.answering = answering;
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "answer-placement";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var id = latest(what);
        var reason = what.text("reason").orElse("As the scenario says");
        var by = what.text("by").orElse("lead");
        switch (what.text("answer").orElseThrow()) {
            case "refuse" -> deciding.refuse(id, reason, by);
            case "recall" -> deciding.recall(id, reason, by);
            case "reject" -> answering.reject(id, reason, by);
            case "give-back" -> answering.giveBack(id, reason, by);
            default -> answering.acknowledge(id, what.text("reference").orElse(null), by);
        }
    }

    private long latest(Part what) {
        var debtor = what.text("debtor").orElseThrow();
        return jdbc.sql(
                        """
                        select p.id from placement p join account a on a.id = p.account_id
                        join debtor d on d.id = a.debtor_id where d.number = ? order by p.id desc limit 1
                        """)
                .param(debtor)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> what.refused("there is no placement of " + debtor));
    }
}
