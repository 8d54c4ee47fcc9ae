package io.dunflow.scenario.event;

import io.dunflow.resolution.dispute.WithdrawingDisputes;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code withdraw-dispute}: the debtor takes a dispute back. */
@Component
class DisputeIsWithdrawn implements EventKind {

    private final WithdrawingDisputes withdrawing;

    DisputeIsWithdrawn(WithdrawingDisputes withdrawing) {
        this.withdrawing = withdrawing;
    }

    @Override
    public String word() {
        return "withdraw-dispute";
    }

    @Override
    public void happen(Part what, Scene scene) {
        withdrawing.withdraw(
                scene.called("dispute", what.get("dispute")),
                what.text("reason").orElse("A misunderstanding"),
                what.text("by").orElse("collector"));
    }
}
