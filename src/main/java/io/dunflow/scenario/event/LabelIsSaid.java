package io.dunflow.scenario.event;

import io.dunflow.ledger.LabelTarget;
import io.dunflow.ledger.Labelling;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code label}: somebody says something about a debtor, an account, an item or a creditor, or takes it back. */
@Component
public class LabelIsSaid implements EventKind {

    private static final String SCENARIO = "scenario";

    private final Labelling labelling;

    LabelIsSaid(Labelling labelling) {
        this.labelling = labelling;
    }

    @Override
    public String word() {
        return "label";
    }

    @Override
    public void happen(Part what, Scene scene) {
        if (what.has("item")) {
            say(LabelTarget.ITEM, String.valueOf(scene.item(what.get("item"))), what);
        } else if (!what.has("debtor")) {
            say(LabelTarget.CREDITOR, scene.creditor(what).code(), what);
        } else if (what.flag("account", false)) {
            say(LabelTarget.ACCOUNT, String.valueOf(scene.account(what).id()), what);
        } else {
            scene.debtor(what.get("debtor"));
            say(LabelTarget.DEBTOR, what.get("debtor").text(), what);
        }
    }

    /** Sets the labels that a creditor, debtor or invoice is described with. */
    public void describe(LabelTarget target, String name, Part described) {
        described
                .get("labels")
                .fields()
                .forEach((key, value) -> labelling.set(target, name, key, value.text(), SCENARIO, SCENARIO));
    }

    private void say(LabelTarget target, String name, Part what) {
        var key = what.text("key").orElseThrow();
        var reason = what.text("reason").orElse(SCENARIO);
        what.text("value")
                .ifPresentOrElse(
                        value -> labelling.set(target, name, key, value, reason, SCENARIO),
                        () -> labelling.remove(target, name, key, reason, SCENARIO));
    }
}
