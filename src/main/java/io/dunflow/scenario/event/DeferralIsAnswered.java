package io.dunflow.scenario.event;

import io.dunflow.resolution.deferral.AnsweringDeferrals;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code answer-deferral}: a lead approves or refuses one that is beyond a collector. */
@Component
class DeferralIsAnswered implements EventKind {

    private final AnsweringDeferrals answering;

    DeferralIsAnswered(AnsweringDeferrals answering) {
        this.answering = answering;
    }

    @Override
    public String word() {
        return "answer-deferral";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var id = scene.called("deferral", what.get("deferral"));
        var by = what.text("by").orElse("lead");
        if (what.text("answer").orElse("approve").equals("refuse")) {
            answering.refuse(id, what.text("reason").orElse("As the scenario says"), by);
        } else {
            answering.approve(id, by);
        }
    }
}
