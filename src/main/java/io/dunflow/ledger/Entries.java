package io.dunflow.ledger;

import java.time.Clock;
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

    /** Returns its id. */
    long append(NewEntry entry, Booking booking) {
        return jdbc.sql(
                        """
                        insert into entry (account_id, item_id, credit_id, reverses_id, kind, amount, value_date,
                               booking_date, known_at, reference, reason, booked_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        entry.accountId(),
                        entry.itemId(),
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
}
