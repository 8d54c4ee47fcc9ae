package io.dunflow.scenario.event;

import io.dunflow.credit.BlockingDebtors;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code order-block}: a person stops the orders of a debtor, or releases them. */
@Component
class OrdersAreBlocked implements EventKind {

    private final BlockingDebtors blocking;

    OrdersAreBlocked(BlockingDebtors blocking) {
        this.blocking = blocking;
    }

    @Override
    public String word() {
        return "order-block";
    }

    @Override
    public void happen(Part what, Scene scene) {
        scene.debtor(what.get("debtor"));
        var debtor = what.get("debtor").text();
        var reason = what.text("reason").orElse("As the scenario says");
        var by = what.text("by").orElse("credit");
        if (what.flag("release", false)) {
            blocking.release(debtor, reason, by);
        } else {
            blocking.block(debtor, reason, by);
        }
    }
}
