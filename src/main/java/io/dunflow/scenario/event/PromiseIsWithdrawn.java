package io.dunflow.scenario.event;

import io.dunflow.resolution.promise.WithdrawingPromises;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code withdraw-promise}: a promise is taken back before it is judged. */
@Component
class PromiseIsWithdrawn implements EventKind {

    private final WithdrawingPromises withdrawing;

    PromiseIsWithdrawn(WithdrawingPromises withdrawing) {
        this.withdrawing = withdrawing;
    }

    @Override
    public String word() {
        return "withdraw-promise";
    }

    @Override
    public void happen(Part what, Scene scene) {
        withdrawing.withdraw(
                scene.called("promise", what.get("promise")),
                what.text("reason").orElse("A misunderstanding"),
                what.text("by").orElse("collector"));
    }
}
