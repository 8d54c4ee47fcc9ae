package io.dunflow.scenario.event;

import io.dunflow.resolution.discount.AcceptedOffer;
import io.dunflow.resolution.discount.OfferingDiscounts;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code accept-discount}: a debtor takes the discount that is offered today for an item. */
@Component
class DiscountIsAccepted implements EventKind {

    private final OfferingDiscounts offering;

    DiscountIsAccepted(OfferingDiscounts offering) {
        this.offering = offering;
    }

    @Override
    public String word() {
        return "accept-discount";
    }

    @Override
    public void happen(Part what, Scene scene) {
        offering.accept(
                new AcceptedOffer(
                        scene.item(what.get("item")),
                        what.date("pay-by").orElse(null),
                        what.number("enough").orElse(null)),
                what.text("by").orElse("collector"));
    }
}
