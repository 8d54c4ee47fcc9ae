package io.dunflow.scenario.event;

import io.dunflow.ledger.KeepingCreditors;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code bank-data}: somebody says through which value date all payments are known. */
@Component
class BankDataIsKnown implements EventKind {

    private final KeepingCreditors keeping;

    BankDataIsKnown(KeepingCreditors keeping) {
        this.keeping = keeping;
    }

    @Override
    public String word() {
        return "bank-data";
    }

    @Override
    public void happen(Part what, Scene scene) {
        keeping.completeThrough(
                scene.creditor(what).code(),
                what.date("through").orElse(scene.today()),
                what.text("reason").orElse(null),
                "finance");
    }
}
