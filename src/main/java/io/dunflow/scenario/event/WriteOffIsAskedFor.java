package io.dunflow.scenario.event;

import io.dunflow.dunning.Approvers;
import io.dunflow.resolution.writeoff.AskingForWriteOffs;
import io.dunflow.resolution.writeoff.WriteOffCause;
import io.dunflow.resolution.writeoff.WriteOffOrder;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code write-off}: somebody wants something written off. */
@Component
class WriteOffIsAskedFor implements EventKind {

    private final AskingForWriteOffs asking;

    WriteOffIsAskedFor(AskingForWriteOffs asking) {
        this.asking = asking;
    }

    @Override
    public String word() {
        return "write-off";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var items = what.get("items").all().stream().map(scene::item).toList();
        var by = what.text("by").orElse("collector");
        var order = new WriteOffOrder(
                scene.account(what).id(),
                items.isEmpty() ? null : items,
                what.number("amount").orElse(null),
                what.word("cause", WriteOffCause.class).orElse(WriteOffCause.UNCOLLECTABLE),
                what.text("reason").orElse("As the scenario says"));
        scene.call(
                "write-off", what.text("name").orElse("write-off"), asking.ask(order, by, Approvers.of(List.of(by))));
    }
}
