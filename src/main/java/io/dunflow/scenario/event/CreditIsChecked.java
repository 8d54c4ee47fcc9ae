package io.dunflow.scenario.event;

import io.dunflow.credit.CheckingCredit;
import io.dunflow.credit.CreditQuestion;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code credit-check}: an order system asks whether so much may be delivered on account. */
@Component
class CreditIsChecked implements EventKind {

    private final CheckingCredit checking;

    CreditIsChecked(CheckingCredit checking) {
        this.checking = checking;
    }

    @Override
    public String word() {
        return "credit-check";
    }

    @Override
    public void happen(Part what, Scene scene) {
        scene.debtor(what.get("debtor"));
        var question = new CreditQuestion(
                scene.creditor(what).code(),
                what.get("debtor").text(),
                what.number("amount").orElseThrow(),
                what.text("currency").orElse(null),
                what.text("order").orElse(null));
        checking.check(question, what.text("by").orElse("orders"));
    }
}
