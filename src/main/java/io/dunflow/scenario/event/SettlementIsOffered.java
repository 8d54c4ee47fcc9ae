package io.dunflow.scenario.event;

import io.dunflow.resolution.settlement.SettlementOrder;
import io.dunflow.resolution.settlement.Settling;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code settlement}: a debtor offers a part by a day for the discharge of the whole. */
@Component
class SettlementIsOffered implements EventKind {

    private final Settling settling;

    SettlementIsOffered(Settling settling) {
        this.settling = settling;
    }

    @Override
    public String word() {
        return "settlement";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var by = what.text("by").orElse("collector");
        var order = new SettlementOrder(
                scene.account(what).id(),
                what.number("amount").orElse(null),
                what.date("pay-by").orElse(null),
                what.text("reason").orElse("As the scenario says"));
        scene.call("settlement", what.text("name").orElse("settlement"), settling.settle(order, by));
    }
}
