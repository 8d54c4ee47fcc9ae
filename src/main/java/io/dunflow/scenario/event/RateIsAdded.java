package io.dunflow.scenario.event;

import io.dunflow.interest.AddingRates;
import io.dunflow.interest.RateOrder;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code reference-rate}: an admin adds the rate of the next half-year. */
@Component
class RateIsAdded implements EventKind {

    private final AddingRates adding;

    RateIsAdded(AddingRates adding) {
        this.adding = adding;
    }

    @Override
    public String word() {
        return "reference-rate";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var order = new RateOrder(
                what.get("series").text(),
                what.date("from").orElseThrow(),
                null,
                what.get("percent").text(),
                what.text("source").orElse("As the scenario says"),
                what.flag("jump", false));
        adding.add(order, what.text("by").orElse("admin"));
    }
}
