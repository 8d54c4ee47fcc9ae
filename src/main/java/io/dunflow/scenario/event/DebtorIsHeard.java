package io.dunflow.scenario.event;

import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import io.dunflow.worklist.HeardCall;
import io.dunflow.worklist.HeardHow;
import io.dunflow.worklist.NotingCalls;
import org.springframework.stereotype.Component;

/** {@code debtor-call}: a debtor calls, or asks to be called, while nobody has the call as a task or does not wait for it. */
@Component
class DebtorIsHeard implements EventKind {

    private final NotingCalls noting;

    DebtorIsHeard(NotingCalls noting) {
        this.noting = noting;
    }

    @Override
    public String word() {
        return "debtor-call";
    }

    @Override
    public void happen(Part what, Scene scene) {
        noting.note(
                new HeardCall(
                        scene.account(what).id(),
                        what.word("how", HeardHow.class).orElse(null),
                        what.date("call-on").orElse(null),
                        what.text("note").orElse(null)),
                what.text("by").orElse("collector"));
    }
}
