package io.dunflow.scenario.event;

import io.dunflow.dunning.PlacingHolds;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code lift}: a hold ends before its day. */
@Component
class HoldIsLifted implements EventKind {

    private final PlacingHolds placing;

    HoldIsLifted(PlacingHolds placing) {
        this.placing = placing;
    }

    @Override
    public String word() {
        return "lift";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var by = what.text("by").orElse("collector");
        placing.lift(
                scene.called("hold", what.get("hold")),
                what.date("on").orElse(null),
                what.text("reason").orElse("No reason to wait any more"),
                by,
                by.equals("lead"));
    }
}
