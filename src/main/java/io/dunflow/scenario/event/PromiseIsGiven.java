package io.dunflow.scenario.event;

import io.dunflow.resolution.promise.MakingPromises;
import io.dunflow.resolution.promise.PromiseOrder;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code promise}: a debtor says how much will be paid by when, otherwise than in a call task. */
@Component
class PromiseIsGiven implements EventKind {

    private final MakingPromises making;

    PromiseIsGiven(MakingPromises making) {
        this.making = making;
    }

    @Override
    public String word() {
        return "promise";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var items = what.has("items")
                ? what.get("items").all().stream().map(scene::item).toList()
                : List.<Long>of();
        var id = making.make(
                new PromiseOrder(
                        scene.account(what).id(),
                        items.isEmpty() ? null : List.copyOf(items),
                        what.number("amount").orElse(null),
                        what.date("date").orElseThrow(() -> what.refused("a promise needs a date")),
                        what.text("note").orElse(null),
                        what.has("replaces") ? List.of(scene.called("promise", what.get("replaces"))) : null),
                null,
                what.text("by").orElse("collector"));
        scene.call("promise", what.text("name").orElse("promise"), id);
    }
}
