package io.dunflow.scenario.event;

import io.dunflow.legal.LegalOrder;
import io.dunflow.legal.ProposingLegalActions;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code legal-action}: somebody proposes to take items of an account to court. */
@Component
class LegalActionIsProposed implements EventKind {

    private final ProposingLegalActions proposing;

    LegalActionIsProposed(ProposingLegalActions proposing) {
        this.proposing = proposing;
    }

    @Override
    public String word() {
        return "legal-action";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var items = what.has("items")
                ? what.get("items").all().stream().map(scene::item).toList()
                : null;
        proposing.propose(
                new LegalOrder(
                        scene.account(what).id(), items, what.text("reason").orElse("As the scenario says")),
                what.text("by").orElse("collector"));
    }
}
