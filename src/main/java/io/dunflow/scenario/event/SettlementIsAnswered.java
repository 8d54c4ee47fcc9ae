package io.dunflow.scenario.event;

import io.dunflow.resolution.settlement.AnsweringSettlements;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code answer-settlement}: a lead approves or refuses it, or it is taken back. */
@Component
class SettlementIsAnswered implements EventKind {

    private final AnsweringSettlements answering;

    SettlementIsAnswered(AnsweringSettlements answering) {
        this.answering = answering;
    }

    @Override
    public String word() {
        return "answer-settlement";
    }

    @Override
    public void happen(Part what, Scene scene) {
        long id = scene.called("settlement", what.get("settlement"));
        var by = what.text("by").orElse("lead");
        var reason = what.text("reason").orElse("As the scenario says");
        switch (what.text("answer").orElse("approve")) {
            case "refuse" -> answering.refuse(id, reason, by);
            case "withdraw" -> answering.withdraw(id, reason, by);
            default -> answering.approve(id, by);
        }
    }
}
