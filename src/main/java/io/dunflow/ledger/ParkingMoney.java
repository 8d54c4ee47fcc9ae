package io.dunflow.ledger;

import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Parks payments that may have to be given back: their money stays on the account and pays nothing, until it is let go. The
 * caller holds the account's lock.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ParkingMoney {

    private final Credits credits;
    private final FreeingPayments freeing;
    private final MatchingClearings clearings;
    private final AllocatingCredits allocating;
    private final ReversingPayments reversing;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ParkingMoney(
            Credits credits,
            FreeingPayments freeing,
            MatchingClearings clearings,
            AllocatingCredits allocating,
            ReversingPayments reversing,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.credits = credits;
        this.freeing = freeing;
        this.clearings = clearings;
        this.allocating = allocating;
        this.reversing = reversing;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Parks it; what it had paid is open again. One that is parked stays so. */
    public void park(long paymentId, String reason, String by) {
        if (credits.park(paymentId)) {
            var payment = payment(paymentId);
            var freed = freeing.free(payment, "parked:" + paymentId, reason, payment.booking(by));
            credits.use(paymentId, freed.negate());
            changed(payment);
        }
    }

    /** Lets it pay what is open, as of its value date; one that is not parked stays as it is. */
    public void release(long paymentId, String by) {
        if (credits.release(paymentId)) {
            var payment = payment(paymentId);
            if (!clearings.match(payment, by)) {
                allocating.allocate(payment, FreeCredits.STAY, by);
            }
            changed(payment);
        }
    }

    /** It is given back; one that went back already is left alone. */
    public void giveBack(long paymentId, String reason, Booking booking) {
        if (!isReturned(paymentId)) {
            reversing.reverse(paymentId, "parked:" + paymentId, reason, booking);
        }
    }

    private boolean isReturned(long paymentId) {
        return jdbc.sql("select c.amount <= (select coalesce(sum(e.amount), 0) from entry e where e.credit_id = c.id"
                        + " and e.kind in ('RETURN', 'REFUND')) from credit c where c.id = ?")
                .param(paymentId)
                .query(Boolean.class)
                .single();
    }

    private Credit payment(long id) {
        return credits.find(id).orElseThrow(() -> new NotInLedger("payment", id));
    }

    private void changed(Credit payment) {
        events.publishEvent(new AccountsChanged(Set.of(payment.accountId()), "REVERSAL"));
    }
}
