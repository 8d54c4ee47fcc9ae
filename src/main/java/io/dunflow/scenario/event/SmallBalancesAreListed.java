package io.dunflow.scenario.event;

import io.dunflow.resolution.writeoff.ProposingWriteOffLists;
import io.dunflow.resolution.writeoff.WriteOffListOrder;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code small-balances}: somebody puts the small balances of a creditor on a list. */
@Component
class SmallBalancesAreListed implements EventKind {

    private final ProposingWriteOffLists proposing;

    SmallBalancesAreListed(ProposingWriteOffLists proposing) {
        this.proposing = proposing;
    }

    @Override
    public String word() {
        return "small-balances";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var order = new WriteOffListOrder(
                scene.creditor(what).code(), what.text("currency").orElse(null));
        scene.call(
                "list",
                what.text("name").orElse("list"),
                proposing.propose(order, what.text("by").orElse("finance")));
    }
}
