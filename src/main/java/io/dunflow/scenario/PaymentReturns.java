package io.dunflow.scenario;

import io.dunflow.ledger.Booking;
import io.dunflow.ledger.ReversingPayments;
import org.springframework.stereotype.Component;

/** {@code reversal}: the bank takes a payment back. */
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
        reversing.reverse(
                scene.called("payment", what.get("payment")),
                what.text("reference").orElseGet(() -> "R" + scene.next()),
                what.text("reason").orElse("Returned by the bank"),
                new Booking(
                        what.date("value").orElse(scene.today()),
                        what.date("booking").orElse(scene.today()),
                        "finance"));
    }
}
