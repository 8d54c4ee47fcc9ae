package io.dunflow.scenario.event;

import io.dunflow.resolution.reason.NonPaymentReason;
import io.dunflow.resolution.reason.ReasonOrder;
import io.dunflow.resolution.reason.TellingReasons;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code non-payment-reason}: a debtor says why it is not paid, otherwise than on a call. */
@Component
class ReasonIsTold implements EventKind {

    private final TellingReasons telling;

    ReasonIsTold(TellingReasons telling) {
        this.telling = telling;
    }

    @Override
    public String word() {
        return "non-payment-reason";
    }

    @Override
    public void happen(Part what, Scene scene) {
        telling.tell(
                new ReasonOrder(
                        scene.account(what).id(),
                        what.word("reason", NonPaymentReason.class).orElse(null),
                        what.text("note").orElse(null)),
                what.text("by").orElse("collector"));
    }
}
