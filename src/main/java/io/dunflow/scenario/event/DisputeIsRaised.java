package io.dunflow.scenario.event;

import io.dunflow.resolution.dispute.DisputeOrder;
import io.dunflow.resolution.dispute.DisputeReason;
import io.dunflow.resolution.dispute.RaisingDisputes;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code dispute}: a debtor says that something is not owed, otherwise than in a call task. */
@Component
class DisputeIsRaised implements EventKind {

    private final RaisingDisputes raising;

    DisputeIsRaised(RaisingDisputes raising) {
        this.raising = raising;
    }

    @Override
    public String word() {
        return "dispute";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var parts = what.get("items").all().stream()
                .map(item -> new DisputeOrder.Part(
                        scene.item(item.node().isObject() ? item.get("item") : item),
                        item.node().isObject() ? item.number("amount").orElse(null) : null))
                .toList();
        var id = raising.raise(
                new DisputeOrder(
                        scene.account(what).id(),
                        parts.isEmpty() ? null : parts,
                        what.word("reason", DisputeReason.class).orElse(DisputeReason.OTHER),
                        what.text("note").orElse(null),
                        List.of(),
                        what.date("since").orElse(null)),
                null,
                what.text("by").orElse("collector"));
        scene.call("dispute", what.text("name").orElse("dispute"), id);
    }
}
