package io.dunflow.scenario.event;

import io.dunflow.ledger.BookingCharges;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code book-charge}: somebody takes into the books what a letter claimed. */
@Component
class ChargeIsBooked implements EventKind {

    private final BookingCharges booking;
    private final NamedCharges charges;

    ChargeIsBooked(BookingCharges booking, NamedCharges charges) {
        this.booking = booking;
        this.charges = charges;
    }

    @Override
    public String word() {
        return "book-charge";
    }

    @Override
    public void happen(Part what, Scene scene) {
        booking.book(
                charges.of(what, scene),
                what.text("reason").orElse("BOOKED_BY_HAND"),
                what.text("by").orElse("finance"));
    }
}
