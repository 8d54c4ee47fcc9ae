package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Books money that comes in after a write-off as a recovery: the item stays written off, and no open amount falls below
 * zero. A settlement discharges, so what it wrote off is not recovered. The caller holds the account's lock.
 */
@Component
class Recovering {

    private static final String OWED =
            """
            select x.* from (
              select e.id, e.reference, i.due_date, -e.amount
                + coalesce((select sum(r.amount) from entry r where r.recovers_id = e.id), 0) as amount
              from entry e join item i on i.id = e.item_id
              where e.account_id = :account and e.kind = 'WRITE_OFF' and e.reference like 'write-off:%'
                and (:invoice::bigint is null or i.invoice_id = :invoice::bigint)
                and not exists (select 1 from entry r where r.reverses_id = e.id)) x
            where x.amount > 0 order by x.due_date, x.id
            """;

    private static final String BOOKED =
            """
            insert into entry (account_id, credit_id, recovers_id, reverses_id, kind, amount, value_date, booking_date,
              known_at, reference, reason, booked_by)
            """;

    private final JdbcClient jdbc;
    private final Credits credits;
    private final Entries entries;
    private final Clock clock;

    Recovering(JdbcClient jdbc, Credits credits, Entries entries, Clock clock) {
        this.entries = entries;
        this.jdbc = jdbc;
        this.credits = credits;
        this.clock = clock;
    }

    /** What is left of a payment goes to what was written off of the invoice that it names. */
    void recoverNamed(Credit credit, String actor) {
        if (credit.invoiceId() != null) {
            recover(credit, credit.invoiceId(), actor);
        }
    }

    /** What is left of a payment goes to all that was written off, oldest due first. */
    void recover(Credit credit, String actor) {
        recover(credit, null, actor);
    }

    /** Whether a payment names an invoice of which something was written off. */
    boolean isNamed(Credit credit) {
        return credit.kind() == CreditKind.PAYMENT
                && credit.invoiceId() != null
                && !owed(credit.accountId(), credit.invoiceId()).isEmpty();
    }

    /**
     * Takes back of what a payment recovered, the latest first; the rest of it stays recovered.
     *
     * @param most as far as it recovered so much
     * @return the sum that is taken back
     */
    BigDecimal giveBack(Credit payment, BigDecimal most, String reference, String reason, Booking booking) {
        var left = most;
        for (var one : recovered(payment)) {
            var part = left.min(one.amount());
            if (part.signum() > 0) {
                takeBack("e.id = :id", one.id(), reference, reason, booking);
                left = left.subtract(part);
                if (part.compareTo(one.amount()) < 0) {
                    entries.appendStaying(one.id(), part.subtract(one.amount()), booking.actor());
                }
            }
        }
        return most.subtract(left);
    }

    /** Takes back the recoveries of a write-off that is reversed: the money is free for what is owed again. */
    void release(long writeOffEntry, String reference, String reason, Booking booking) {
        takeBack("e.recovers_id = :id", writeOffEntry, reference, reason, booking)
                .forEach(one -> credits.use(one.creditId(), one.amount().negate()));
    }

    /**
     * Lets a write-off that takes the place of another one be recovered by what had recovered that, the earliest first.
     *
     * @param instead its entry; null for none
     * @param most what it writes off
     * @return whether any money is free now
     */
    boolean move(long writeOffEntry, Long instead, BigDecimal most, String reference, String reason, Booking booking) {
        var left = most;
        boolean freed = false;
        for (var one : recoveries(writeOffEntry)) {
            var on = booking.notBefore(one.valueDate());
            takeBack("e.id = :id", one.id(), reference, reason, on);
            var part = left.min(one.amount());
            if (part.signum() > 0) {
                append(one.accountId(), one.creditId(), new Owed(instead, reference, part), part, on);
            }
            var free = one.amount().subtract(part);
            credits.use(one.creditId(), free.negate());
            freed |= free.signum() > 0;
            left = left.subtract(part);
        }
        return freed;
    }

    private List<Moving> recoveries(long writeOffEntry) {
        return jdbc.sql(
                        """
                        select e.id, e.account_id, e.credit_id, -e.amount as amount, e.value_date from entry e
                        where e.recovers_id = ? and e.kind = 'RECOVERY'
                          and not exists (select from entry r where r.reverses_id = e.id)
                        order by e.id
                        """)
                .param(writeOffEntry)
                .query(Moving.class)
                .list();
    }

    private void recover(Credit credit, Long invoice, String actor) {
        var left = credits.find(credit.id()).orElseThrow().unallocated();
        if (credit.kind() != CreditKind.PAYMENT || left.signum() == 0) {
            return;
        }
        for (var one : owed(credit.accountId(), invoice)) {
            var part = left.min(one.amount());
            if (part.signum() > 0) {
                append(credit.accountId(), credit.id(), one, part, credit.booking(actor));
                credits.use(credit.id(), part);
                left = left.subtract(part);
            }
        }
    }

    private List<Owed> recovered(Credit payment) {
        return jdbc.sql(
                        """
                        select e.id, e.reference, -e.amount as amount from entry e
                         where e.credit_id = ? and e.kind = 'RECOVERY'
                           and not exists (select 1 from entry r where r.reverses_id = e.id)
                         order by e.id desc
                        """)
                .param(payment.id())
                .query(Owed.class)
                .list();
    }

    private List<Owed> owed(long account, Long invoice) {
        return jdbc.sql(OWED)
                .param("account", account)
                .param("invoice", invoice)
                .query(Owed.class)
                .list();
    }

    private void append(long account, long credit, Owed owed, BigDecimal amount, Booking booking) {
        jdbc.sql(BOOKED + "values (?, ?, ?, null, 'RECOVERY', ?, ?, ?, ?, ?, null, ?)")
                .params(
                        account,
                        credit,
                        owed.id(),
                        amount.negate(),
                        booking.valueDate(),
                        booking.bookingDate(),
                        Moments.of(clock),
                        owed.reference(),
                        booking.actor())
                .update();
    }

    private List<Recovered> takeBack(String which, long id, String reference, String reason, Booking booking) {
        return jdbc.sql(
                        """
                        %s select e.account_id, e.credit_id, e.recovers_id, e.id, 'REVERSAL', -e.amount, :value, :booking,
                          :now, :reference, :reason, :by
                        from entry e where %s and e.kind = 'RECOVERY'
                          and not exists (select 1 from entry r where r.reverses_id = e.id)
                        order by e.id returning credit_id, amount
                        """
                                .formatted(BOOKED, which))
                .param("value", booking.valueDate())
                .param("booking", booking.bookingDate())
                .param("now", Moments.of(clock))
                .param("reference", reference)
                .param("reason", reason)
                .param("by", booking.actor())
                .param("id", id)
                .query(Recovered.class)
                .list();
    }

    private record Owed(long id, String reference, BigDecimal amount) {}

    private record Recovered(long creditId, BigDecimal amount) {}

    private record Moving(long id, long accountId, long creditId, BigDecimal amount, LocalDate valueDate) {}
}
