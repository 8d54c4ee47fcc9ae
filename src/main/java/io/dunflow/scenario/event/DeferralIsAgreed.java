package io.dunflow.scenario.event;

import io.dunflow.resolution.deferral.DeferralOrder;
import io.dunflow.resolution.deferral.Deferring;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code deferral}: items become due later, by agreement with the debtor. */
@Component
class DeferralIsAgreed implements EventKind {

    private final Deferring deferring;

    DeferralIsAgreed(Deferring deferring) {
        this.deferring = deferring;
    }

    @Override
    public String word() {
        return "deferral";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var items = what.has("items")
                ? what.get("items").all().stream().map(scene::item).toList()
                : List.<Long>of();
        var by = what.text("by").orElse("collector");
        var id = deferring.defer(
                new DeferralOrder(
                        scene.account(what).id(),
                        items.isEmpty() ? null : List.copyOf(items),
                        what.date("until").orElse(null),
                        what.text("reason").orElse("Agreed on the phone")),
                by);
        scene.call("deferral", what.text("name").orElse("deferral"), id);
    }
}
