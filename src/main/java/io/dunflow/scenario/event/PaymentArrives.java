package io.dunflow.scenario.event;

import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditKind;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code payment}: money of a debtor. */
@Component
class PaymentArrives implements EventKind {

    private final BookingPayments booking;

    PaymentArrives(BookingPayments booking) {
        this.booking = booking;
    }

    @Override
    public String word() {
        return "payment";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var credit = credit(what, scene, CreditKind.PAYMENT);
        scene.call("payment", credit.reference(), booking.book(credit).id());
    }

    /** Money or a credit note as an event describes it. */
    static CreditToBook credit(Part what, Scene scene, CreditKind kind) {
        var value = what.date("value").orElse(scene.today());
        return new CreditToBook(
                scene.account(what).id(),
                kind,
                what.text("reference").orElseGet(() -> "P" + scene.next()),
                what.number("amount").orElseThrow(),
                what.text("for").orElse(null),
                what.text("remittance").orElse(null),
                what.has("dispute") ? scene.called("dispute", what.get("dispute")) : null,
                new Booking(value, what.date("booking").orElse(scene.today()), "finance"));
    }
}
