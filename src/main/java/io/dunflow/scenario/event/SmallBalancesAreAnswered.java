package io.dunflow.scenario.event;

import io.dunflow.dunning.Approvers;
import io.dunflow.resolution.writeoff.AnsweringWriteOffLists;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code answer-small-balances}: a second person approves or refuses a list. */
@Component
class SmallBalancesAreAnswered implements EventKind {

    private final AnsweringWriteOffLists answering;

    SmallBalancesAreAnswered(AnsweringWriteOffLists answering) {
        this.answering = answering;
    }

    @Override
    public String word() {
        return "answer-small-balances";
    }

    @Override
    public void happen(Part what, Scene scene) {
        long id = scene.called("list", what.get("list"));
        var by = what.text("by").orElse("lead");
        if (what.text("answer").orElse("approve").equals("refuse")) {
            answering.refuse(id, what.text("reason").orElse("As the scenario says"), by);
        } else {
            answering.approve(id, by, Approvers.of(List.of(by)));
        }
    }
}
