package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The append-only lines of the ledger. */
@Repository
class Entries {

    private final JdbcClient jdbc;
    private final Clock clock;

    Entries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate valueDate(long id) {
        return jdbc.sql("select value_date from entry where id = ?")
                .param(id)
                .query(LocalDate.class)
                .single();
    }

    /** Returns its id. */
    long append(NewEntry entry, Booking booking) {
        return jdbc.sql(
                        """
                        insert into entry (account_id, item_id, charge_id, credit_id, reverses_id, kind, amount, value_date,
                               booking_date, known_at, reference, reason, booked_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        entry.accountId(),
                        entry.itemId(),
                        entry.chargeId(),
                        entry.creditId(),
                        entry.reversesId(),
                        entry.kind().name(),
                        entry.amount(),
                        booking.valueDate(),
                        booking.bookingDate(),
                        Moments.of(clock),
                        entry.reference(),
                        entry.reason(),
                        booking.actor())
                .query(Long.class)
                .single();
    }

    /**
     * Appends what stays of an entry of which a part went back: of the same day, and known since that was, so that it is no
     * news to what came after it. Returns its id.
     */
    long appendStaying(long entryId, BigDecimal amount, String actor) {
        return jdbc.sql(
                        """
                        insert into entry (account_id, item_id, charge_id, credit_id, recovers_id, stays_of_id, stays_since, kind,
                               amount, value_date, booking_date, known_at, reference, reason, booked_by)
                        select account_id, item_id, charge_id, credit_id, recovers_id, coalesce(stays_of_id, id),
                               coalesce(stays_since, known_at), kind, ?, value_date, booking_date, ?, reference, reason, ?
                          from entry where id = ? returning id
                        """)
                .params(amount, Moments.of(clock), actor, entryId)
                .query(Long.class)
                .single();
    }
}
