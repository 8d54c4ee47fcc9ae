package io.dunflow.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes off a charge what payments paid of it, so that the money is free. The caller holds the account's lock. */
@Component
class FreeingCharges {

    private final Entries entries;
    private final Credits credits;
    private final JdbcClient jdbc;

    FreeingCharges(Entries entries, Credits credits, JdbcClient jdbc) {
        this.entries = entries;
        this.credits = credits;
        this.jdbc = jdbc;
    }

    /** What paid it, the first first. */
    List<Paid> free(ChargeBooks.Kept charge, String reference, String reason, Booking booking) {
        var freed = paid(charge.id());
        for (var paid : freed) {
            entries.append(
                    new NewEntry(
                            charge.accountId(),
                            null,
                            charge.id(),
                            paid.creditId(),
                            paid.id(),
                            EntryKind.REVERSAL,
                            paid.amount(),
                            reference,
                            reason),
                    booking);
            credits.use(paid.creditId(), paid.amount().negate());
        }
        return freed;
    }

    private List<Paid> paid(long chargeId) {
        return jdbc.sql(
                        """
                        select e.id, e.credit_id, -e.amount as amount from entry e
                         where e.charge_id = ? and e.kind = 'PAYMENT'
                           and not exists (select 1 from entry r where r.reverses_id = e.id)
                         order by e.id
                        """)
                .param(chargeId)
                .query(Paid.class)
                .list();
    }

    /** What a credit paid of a charge. */
    record Paid(long id, long creditId, BigDecimal amount) {}
}
