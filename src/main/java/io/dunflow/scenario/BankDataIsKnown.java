package io.dunflow.scenario;

import io.dunflow.ledger.KeepingCreditors;
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
