package io.dunflow.ledger;

import java.time.LocalDate;

/**
 * When a booking counts, and who made it.
 *
 * @param valueDate the day from which the money counts
 * @param bookingDate the day of the books in which it stands
 * @param actor who or what booked it
 */
public record Booking(LocalDate valueDate, LocalDate bookingDate, String actor) {

    /** The same, with a value date not before a day. */
    Booking notBefore(LocalDate day) {
        return valueDate.isBefore(day) ? new Booking(day, bookingDate, actor) : this;
    }

    /** A booking of which both dates are the same. */
    public static Booking on(LocalDate date, String actor) {
        return new Booking(date, date, actor);
    }
}
