package io.dunflow.scenario.event;

import io.dunflow.resolution.plan.PlanOrder;
import io.dunflow.resolution.plan.PlanParty;
import io.dunflow.resolution.plan.PlanRhythm;
import io.dunflow.resolution.plan.ProposingPlans;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** {@code plan}: somebody proposes to pay in instalments, otherwise than in a call task. */
@Component
class PlanIsProposed implements EventKind {

    private final ProposingPlans proposing;

    PlanIsProposed(ProposingPlans proposing) {
        this.proposing = proposing;
    }

    @Override
    public String word() {
        return "plan";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var items = what.has("items")
                ? what.get("items").all().stream().map(scene::item).toList()
                : List.<Long>of();
        var id = proposing.propose(
                new PlanOrder(
                        scene.account(what).id(),
                        items.isEmpty() ? null : List.copyOf(items),
                        what.number("instalments")
                                .map(BigDecimal::intValueExact)
                                .orElse(null),
                        what.date("first").orElse(null),
                        what.number("every").map(BigDecimal::intValueExact).orElse(null),
                        what.text("unit")
                                .map(unit -> PlanRhythm.valueOf(unit.toUpperCase(Locale.ROOT)))
                                .orElse(null),
                        what.number("down").orElse(null),
                        what.text("proposed-by").map(PlanParty::valueOf).orElse(null),
                        what.text("reason").orElse(null),
                        what.text("note").orElse(null)),
                null,
                what.text("by").orElse("collector"));
        scene.call("plan", what.text("name").orElse("plan"), id);
    }
}
