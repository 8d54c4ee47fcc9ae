package io.dunflow.scenario.event;

import io.dunflow.resolution.deferral.AnsweringDeferrals;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code withdraw-deferral}: the old due dates count again. */
@Component
class DeferralIsWithdrawn implements EventKind {

    private final AnsweringDeferrals answering;

    DeferralIsWithdrawn(AnsweringDeferrals answering) {
        this.answering = answering;
    }

    @Override
    public String word() {
        return "withdraw-deferral";
    }

    @Override
    public void happen(Part what, Scene scene) {
        answering.withdraw(
                scene.called("deferral", what.get("deferral")),
                what.text("reason").orElse("As the scenario says"),
                what.text("by").orElse("collector"));
    }
}
