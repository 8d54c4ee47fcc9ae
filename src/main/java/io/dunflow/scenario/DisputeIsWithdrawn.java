package io.dunflow.scenario;

import io.dunflow.resolution.dispute.WithdrawingDisputes;
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
