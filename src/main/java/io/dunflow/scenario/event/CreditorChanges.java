package io.dunflow.scenario.event;

import io.dunflow.ledger.KeepingCreditors;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import io.dunflow.scenario.script.Party;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code creditor}: its terms change. */
@Component
class CreditorChanges implements EventKind {

    private final KeepingCreditors keeping;

    CreditorChanges(KeepingCreditors keeping) {
        this.keeping = keeping;
    }

    @Override
    public String word() {
        return "creditor";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var creditor = scene.creditor(what);
        keeping.put(creditor.code(), Party.creditor(what, creditor.terms()), Optional.empty());
    }
}
