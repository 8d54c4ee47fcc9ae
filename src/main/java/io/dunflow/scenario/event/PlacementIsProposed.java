package io.dunflow.scenario.event;

import io.dunflow.agency.PlacementOrder;
import io.dunflow.agency.ProposingPlacements;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code placement}: somebody proposes to hand items of an account over to an agency. */
@Component
class PlacementIsProposed implements EventKind {

    private final ProposingPlacements proposing;

    PlacementIsProposed(ProposingPlacements proposing) {
        this.proposing = proposing;
    }

    @Override
    public String word() {
        return "placement";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var items = what.has("items")
                ? what.get("items").all().stream().map(scene::item).toList()
                : null;
        proposing.propose(
                new PlacementOrder(
                        scene.account(what).id(), items, what.text("reason").orElse("As the scenario says")),
                null,
                what.text("by").orElse("collector"));
    }
}
