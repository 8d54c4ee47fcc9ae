package io.dunflow.scenario.event;

import io.dunflow.ledger.BookingCreditNotes;
import io.dunflow.ledger.CreditKind;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code credit-note}: the creditor claims less. */
@Component
class CreditNoteArrives implements EventKind {

    private final BookingCreditNotes booking;

    CreditNoteArrives(BookingCreditNotes booking) {
        this.booking = booking;
    }

    @Override
    public String word() {
        return "credit-note";
    }

    @Override
    public void happen(Part what, Scene scene) {
        booking.book(PaymentArrives.credit(what, scene, CreditKind.CREDIT_NOTE));
    }
}
