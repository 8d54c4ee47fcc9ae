package io.dunflow.scenario.event;

import io.dunflow.dunning.HoldOrder;
import io.dunflow.dunning.PlacingHolds;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code hold}: a debtor, one account or one item is not to be dunned. */
@Component
class HoldIsPlaced implements EventKind {

    private final PlacingHolds placing;

    HoldIsPlaced(PlacingHolds placing) {
        this.placing = placing;
    }

    @Override
    public String word() {
        return "hold";
    }

    @Override
    public void happen(Part what, Scene scene) {
        boolean account = what.has("currency") || what.has("creditor");
        var id = placing.place(
                new HoldOrder(
                        what.has("debtor") && !account ? what.text("debtor").orElseThrow() : null,
                        what.has("debtor") && account ? scene.account(what).id() : null,
                        what.has("item") ? scene.item(what.get("item")) : null,
                        what.text("code").orElse(null),
                        what.text("reason").orElse("Held"),
                        what.text("owner").orElse(null),
                        what.date("from").orElse(scene.today()),
                        what.date("until").orElse(null)),
                what.text("by").orElse("collector"),
                what.text("by").filter("lead"::equals).isPresent());
        scene.call("hold", what.text("name").orElse("hold"), id);
    }
}
