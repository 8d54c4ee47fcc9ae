package io.dunflow.ledger;

import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a payment off all that it paid or recovered: what it had settled is open again, with its original due date. The
 * caller holds the account's lock, and says where the money goes.
 */
@Component
class FreeingPayments {

    private final Items items;
    private final Entries entries;
    private final Recovering recovering;
    private final JdbcClient jdbc;

    FreeingPayments(Items items, Entries entries, Recovering recovering, JdbcClient jdbc) {
        this.items = items;
        this.entries = entries;
        this.recovering = recovering;
        this.jdbc = jdbc;
    }

    /** Returns the sum that was freed. */
    BigDecimal free(Credit payment, String reference, String reason, Booking booking) {
        var reopened = jdbc.sql(
                        """
                        select e.id, e.item_id, -e.amount as amount from entry e
                         where e.credit_id = ? and e.kind = 'PAYMENT'
                           and not exists (select 1 from entry r where r.reverses_id = e.id)
                         order by e.id
                        """)
                .param(payment.id())
                .query(Paid.class)
                .list();
        reopened.forEach(paid -> reopen(payment, paid, reference, reason, booking));
        reopened.stream().map(Paid::itemId).distinct().forEach(item -> items.coverAgain(payment.id(), item));
        var recovered = recovering.giveBack(payment, reference, reason, booking);
        return reopened.stream().map(Paid::amount).reduce(recovered, BigDecimal::add);
    }

    private void reopen(Credit payment, Paid paid, String reference, String reason, Booking booking) {
        entries.append(
                new NewEntry(
                        payment.accountId(),
                        paid.itemId(),
                        payment.id(),
                        paid.id(),
                        EntryKind.REVERSAL,
                        paid.amount(),
                        reference,
                        reason),
                booking);
        items.reopen(paid.itemId(), paid.amount());
    }

    private record Paid(long id, long itemId, BigDecimal amount) {}
}
