package io.dunflow.scenario.event;

import io.dunflow.ledger.Debtors;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import io.dunflow.scenario.script.Party;
import org.springframework.stereotype.Component;

/** {@code debtor}: what is known of a debtor changes. */
@Component
class DebtorChanges implements EventKind {

    private final Debtors debtors;

    DebtorChanges(Debtors debtors) {
        this.debtors = debtors;
    }

    @Override
    public String word() {
        return "debtor";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var before = debtors.get(scene.debtor(what.get("debtor"))).terms();
        debtors.put(Party.debtor(before.number(), what, before));
    }
}
