package io.dunflow.ledger;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Claims again what was given up with items that are owed again, and books it where it was booked. */
@Component
class RestoringCharges {

    private static final String OWED_AGAIN = "OWED_AGAIN";

    private final ChargeBooks books;
    private final JdbcClient jdbc;

    RestoringCharges(ChargeBooks books, JdbcClient jdbc) {
        this.books = books;
        this.jdbc = jdbc;
    }

    /** The caller holds the account's lock, and allocates. */
    void restore(Collection<Long> items, Booking booking) {
        for (var charge : givenUp(items)) {
            if (books.bookAgain(charge, "restored:" + charge.id(), OWED_AGAIN, booking)) {
                books.become(charge.id(), ChargeState.BOOKED, charge.amount(), OWED_AGAIN, booking.actor());
            } else {
                books.become(charge.id(), ChargeState.CLAIMED, BigDecimal.ZERO, OWED_AGAIN, booking.actor());
            }
        }
    }

    private List<ChargeBooks.Kept> givenUp(Collection<Long> items) {
        return jdbc
                .sql(
                        "select id from charge where item_id = any(?) and state = 'WAIVED' and change_reason = ? order by id")
                .params(items.toArray(Long[]::new), GivingUpCharges.GIVEN_UP)
                .query(Long.class)
                .list()
                .stream()
                .map(id -> books.find(id).orElseThrow())
                .toList();
    }
}
