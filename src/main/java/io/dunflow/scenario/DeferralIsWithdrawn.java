package io.dunflow.scenario;

import io.dunflow.resolution.Deferring;
import org.springframework.stereotype.Component;

/** {@code withdraw-deferral}: the old due dates count again. */
@Component
class DeferralIsWithdrawn implements EventKind {

    private final Deferring deferring;

    DeferralIsWithdrawn(Deferring deferring) {
        this.deferring = deferring;
    }

    @Override
    public String word() {
        return "withdraw-deferral";
    }

    @Override
    public void happen(Part what, Scene scene) {
        deferring.withdraw(
                scene.called("deferral", what.get("deferral")),
                what.text("reason").orElse("As the scenario says"),
                what.text("by").orElse("collector"));
    }
}
