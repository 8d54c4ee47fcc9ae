package io.dunflow.scenario.event;

import io.dunflow.ledger.Booking;
import io.dunflow.ledger.MoneyBack;
import io.dunflow.ledger.ReversingPayments;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code reversal}: money of a payment goes back. */
@Component
class PaymentReturns implements EventKind {

    private final ReversingPayments reversing;

    PaymentReturns(ReversingPayments reversing) {
        this.reversing = reversing;
    }

    @Override
    public String word() {
        return "reversal";
    }

    @Override
    public void happen(Part what, Scene scene) {
        reversing.reverse(new MoneyBack(
                scene.called("payment", what.get("payment")),
                what.number("amount").orElse(null),
                what.text("reason").orElse("Returned by the bank"),
                what.number("fee").orElse(null),
                what.text("reference").orElseGet(() -> "R" + scene.next()),
                new Booking(
                        what.date("value").orElse(scene.today()),
                        what.date("booking").orElse(scene.today()),
                        "finance")));
    }
}
