package io.dunflow.scenario.event;

import io.dunflow.dunning.Approvers;
import io.dunflow.resolution.charge.ConcedingCharges;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code waive-charge}: somebody lets the debtor off a charge. */
@Component
class ChargeIsWaived implements EventKind {

    private final ConcedingCharges conceding;
    private final NamedCharges charges;

    ChargeIsWaived(ConcedingCharges conceding, NamedCharges charges) {
        this.conceding = conceding;
        this.charges = charges;
    }

    @Override
    public String word() {
        return "waive-charge";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var by = what.text("by").orElse("collector");
        conceding.waive(
                charges.of(what, scene),
                what.text("reason").orElse("As the scenario says"),
                by,
                Approvers.of(List.of(by)));
    }
}
