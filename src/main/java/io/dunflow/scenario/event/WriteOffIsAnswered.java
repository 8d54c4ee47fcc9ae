package io.dunflow.scenario.event;

import io.dunflow.dunning.Approvers;
import io.dunflow.resolution.writeoff.AnsweringWriteOffs;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code answer-write-off}: a second person approves or refuses it, it is taken back, or reversed. */
@Component
class WriteOffIsAnswered implements EventKind {

    private final AnsweringWriteOffs answering;

    WriteOffIsAnswered(AnsweringWriteOffs answering) {
        this.answering = answering;
    }

    @Override
    public String word() {
        return "answer-write-off";
    }

    @Override
    public void happen(Part what, Scene scene) {
        long id = scene.called("write-off", what.get("write-off"));
        var by = what.text("by").orElse("lead");
        var reason = what.text("reason").orElse("As the scenario says");
        switch (what.text("answer").orElse("approve")) {
            case "refuse" -> answering.refuse(id, reason, by);
            case "withdraw" -> answering.withdraw(id, reason, by);
            case "reverse" -> answering.reverse(id, reason, by);
            default -> answering.approve(id, by, Approvers.of(List.of(by)));
        }
    }
}
