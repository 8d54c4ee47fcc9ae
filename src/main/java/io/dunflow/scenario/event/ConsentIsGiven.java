package io.dunflow.scenario.event;

import io.dunflow.correspondence.ConsentChannel;
import io.dunflow.correspondence.Consents;
import io.dunflow.correspondence.Purpose;
import io.dunflow.ledger.Debtors;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code consent}: the person behind a debtor agrees or refuses to be written to, or called. */
@Component
class ConsentIsGiven implements EventKind {

    private final Consents consents;
    private final Debtors debtors;

    ConsentIsGiven(Consents consents, Debtors debtors) {
        this.consents = consents;
        this.debtors = debtors;
    }

    @Override
    public String word() {
        return "consent";
    }

    @Override
    public void happen(Part what, Scene scene) {
        consents.record(
                debtors.get(scene.debtor(what.get("debtor"))).personId(),
                what.has("creditor") ? scene.creditor(what).id() : null,
                what.word("channel", ConsentChannel.class).orElseThrow(),
                what.word("purpose", Purpose.class).orElse(null),
                what.flag("permitted", true),
                "scenario");
    }
}
