package io.dunflow.ledger;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts less in the place of a charge that turned out too high: what is booked by entries of their own, so that what paid the
 * excess is free.
 */
@Component
public class RestatingCharges {

    private final Charges charges;
    private final AccountLocks locks;
    private final ChargeBooks books;
    private final FreeingCharges freeing;
    private final WaivingCharges waiving;
    private final Credits credits;
    private final AllocatingCredits allocating;
    private final CreditorDays days;
    private final ApplicationEventPublisher events;

    RestatingCharges(
            Charges charges,
            AccountLocks locks,
            ChargeBooks books,
            FreeingCharges freeing,
            WaivingCharges waiving,
            Credits credits,
            AllocatingCredits allocating,
            CreditorDays days,
            ApplicationEventPublisher events) {
        this.charges = charges;
        this.locks = locks;
        this.books = books;
        this.freeing = freeing;
        this.waiving = waiving;
        this.credits = credits;
        this.allocating = allocating;
        this.days = days;
        this.events = events;
    }

    /**
     * Restates one that is claimed, booked or paid; without lines it ends, and nothing takes its place. The caller holds the
     * account's lock.
     *
     * @param lines of the same days, that sum to less
     * @param reason code of why
     * @throws NotInLedger when there is no such charge
     * @throws Refused when nobody claims it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restate(long chargeId, List<NewCharge.Line> lines, String reason, String by) {
        var amount = lines.stream().map(NewCharge.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (amount.signum() == 0) {
            waiving.lapse(chargeId, reason, by);
            return;
        }
        var former = books.find(chargeId).orElseThrow(() -> new NotInLedger("charge", chargeId));
        var id = charges.restate(chargeId, amount, lines, reason, by);
        if (former.isInBooks()) {
            bookAgain(former, id, reason, Booking.on(days.todayOf(former.accountId()), by));
        }
        allocating.allocate(former.accountId(), by);
        events.publishEvent(new AccountsChanged(Set.of(former.accountId()), "RESTATEMENT"));
    }

    /** Interest of items that letters claimed and nobody booked ends: restated, it comes to nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endClaimed(Collection<Long> itemIds, String reason, String by) {
        var claimed = charges.claimedInterest(itemIds);
        if (!claimed.isEmpty()) {
            locks.take(claimed.values());
            claimed.keySet().forEach(id -> waiving.lapse(id, reason, by));
        }
    }

    private void bookAgain(ChargeBooks.Kept former, long id, String reason, Booking booking) {
        var reference = "restated:" + former.id();
        var freed = freeing.free(former, reference, reason, booking);
        books.unbook(former, reference, reason, booking);
        var charge = books.find(id).orElseThrow();
        books.book(charge, reason, booking);
        var left = charge.amount();
        for (var paid : freed) {
            var part = paid.amount().min(left);
            if (part.signum() > 0) {
                books.pay(id, credits.find(paid.creditId()).orElseThrow(), part, booking.actor());
                credits.use(paid.creditId(), part);
                left = left.subtract(part);
            }
        }
    }
}
