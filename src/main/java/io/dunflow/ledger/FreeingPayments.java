package io.dunflow.ledger;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
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

    /** Frees all of it; returns the sum that was freed. */
    BigDecimal free(Credit payment, String reference, String reason, Booking booking) {
        return free(payment, payment.amount(), reference, reason, booking);
    }

    /**
     * Frees at least so much, as far as it paid anything: what it recovered, then the items that it paid last, each as a
     * whole, so that what it took of their covers is covered again.
     *
     * @return the sum that was freed; what of it is more than was asked for may pay again
     */
    BigDecimal free(Credit payment, BigDecimal least, String reference, String reason, Booking booking) {
        if (least.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        var recovered = recovering.giveBack(payment, reference, reason, booking);
        var reopened = last(paid(payment), least.subtract(recovered));
        reopened.forEach(paid -> reopen(payment, paid, reference, reason, booking));
        reopened.stream().map(Paid::itemId).distinct().forEach(item -> items.coverAgain(payment.id(), item));
        return reopened.stream().map(Paid::amount).reduce(recovered, BigDecimal::add);
    }

    /** In the order in which they were booked, those of the items that were paid last, until they make the sum. */
    private static List<Paid> last(List<Paid> paid, BigDecimal sum) {
        var chosen = new HashSet<Long>();
        var missing = sum;
        for (var i = paid.size() - 1; i >= 0 && missing.signum() > 0; i--) {
            if (chosen.add(paid.get(i).itemId())) {
                missing = missing.subtract(ofItem(paid, paid.get(i).itemId()));
            }
        }
        return paid.stream().filter(one -> chosen.contains(one.itemId())).toList();
    }

    private static BigDecimal ofItem(List<Paid> paid, long itemId) {
        return paid.stream()
                .filter(one -> one.itemId() == itemId)
                .map(Paid::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What it pays, the latest last. */
    private List<Paid> paid(Credit payment) {
        return jdbc.sql(
                        """
                        select e.id, e.item_id, -e.amount as amount from entry e
                         where e.credit_id = ? and e.kind = 'PAYMENT'
                           and not exists (select 1 from entry r where r.reverses_id = e.id)
                         order by e.id
                        """)
                .param(payment.id())
                .query(Paid.class)
                .list();
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
