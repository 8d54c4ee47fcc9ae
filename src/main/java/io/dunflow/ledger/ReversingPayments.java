package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import java.math.BigDecimal;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back a payment that the bank returned: what it had settled is open again, with its original due date. */
@Component
public class ReversingPayments {

    private final AccountLocks locks;
    private final Credits credits;
    private final BookedCredits booked;
    private final Entries entries;
    private final AllocatingCredits allocating;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final FreeingPayments freeing;

    ReversingPayments(
            AccountLocks locks,
            Credits credits,
            BookedCredits booked,
            Entries entries,
            AllocatingCredits allocating,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            FreeingPayments freeing) {
        this.freeing = freeing;
        this.locks = locks;
        this.credits = credits;
        this.booked = booked;
        this.entries = entries;
        this.allocating = allocating;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Returns the whole payment; the same return reported twice is booked once.
     *
     * @param reference of the bank's return
     * @throws NotInLedger when there is no such payment
     * @throws Refused when it was returned under another reference
     */
    @Transactional
    public BookedCredit reverse(long paymentId, String reference, String reason, Booking booking) {
        locks.take(credit(paymentId).accountId());
        var payment = credit(paymentId);
        if (returnedBefore(payment, reference)) {
            return booked.get(paymentId, false);
        }
        var freed = freeing.free(payment, reference, reason, booking);
        giveBack(payment, payment.unallocated().add(freed), reference, reason, booking);
        allocating.allocate(payment.accountId(), booking.actor());
        events.publishEvent(new AccountsChanged(Set.of(payment.accountId()), "REVERSAL"));
        return booked.get(paymentId, true);
    }

    private void giveBack(Credit payment, BigDecimal amount, String reference, String reason, Booking booking) {
        if (amount.signum() > 0) {
            entries.append(
                    new NewEntry(
                            payment.accountId(), null, payment.id(), null, EntryKind.RETURN, amount, reference, reason),
                    booking);
        }
        credits.use(payment.id(), payment.unallocated());
    }

    private boolean returnedBefore(Credit payment, String reference) {
        var references = jdbc.sql("select coalesce(reference, '') from entry where credit_id = ? and kind = 'RETURN'")
                .param(payment.id())
                .query(String.class)
                .list();
        if (!references.isEmpty() && !references.contains(reference)) {
            throw new Refused(say("payment.returned", payment.reference(), String.join(", ", references)));
        }
        return !references.isEmpty();
    }

    private Credit credit(long id) {
        return credits.find(id)
                .filter(credit -> credit.kind() == CreditKind.PAYMENT)
                .orElseThrow(() -> new NotInLedger("payment", id));
    }
}
