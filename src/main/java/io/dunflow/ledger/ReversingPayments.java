package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back a payment that the bank returned: what it had settled is open again, with its original due date. */
@Component
public class ReversingPayments {

    private final AccountLocks locks;
    private final Credits credits;
    private final BookedCredits booked;
    private final AllocatingCredits allocating;
    private final ApplicationEventPublisher events;
    private final FreeingPayments freeing;
    private final GoneBack goneBack;

    ReversingPayments(
            AccountLocks locks,
            Credits credits,
            BookedCredits booked,
            AllocatingCredits allocating,
            ApplicationEventPublisher events,
            FreeingPayments freeing,
            GoneBack goneBack) {
        this.goneBack = goneBack;
        this.freeing = freeing;
        this.locks = locks;
        this.credits = credits;
        this.booked = booked;
        this.allocating = allocating;
        this.events = events;
    }

    /** Returns all that is left of the payment; see {@link #reverse(MoneyBack)}. */
    @Transactional
    public BookedCredit reverse(long paymentId, String reference, String reason, Booking booking) {
        return reverse(MoneyBack.all(paymentId, reference, reason, booking));
    }

    /**
     * Books that money of a payment went back: first what pays nothing, then what it paid last; the rest stays where it is.
     * The same reported twice is booked once. Another reference is another part, though it is of the same sum: a payer may
     * take back two halves. All of them are never more than the payment.
     *
     * @throws NotInLedger when there is no such payment
     * @throws Refused when nothing is left of it
     * @throws InvalidInput when that is more than is left of it
     * @throws ContentDiffers when the reference was booked with another amount, fee or kind of cause
     */
    @Transactional
    public BookedCredit reverse(MoneyBack back) {
        locks.take(credit(back.paymentId()).accountId());
        var payment = credit(back.paymentId());
        var before = goneBack.of(payment.id());
        if (isKnown(back, before)) {
            return booked.get(payment.id(), false);
        }
        var amount = amount(payment, back, before);
        var freed = freeing.free(
                payment, amount.subtract(payment.unallocated()), back.reference(), back.cause(), back.booking());
        goneBack.book(payment, back, amount);
        credits.use(payment.id(), amount.subtract(freed));
        allocating.allocate(payment.accountId(), back.booking().actor());
        events.publishEvent(new AccountsChanged(Set.of(payment.accountId()), "REVERSAL"));
        return booked.get(payment.id(), true);
    }

    private static boolean isKnown(MoneyBack back, List<GoneBack.Line> before) {
        var same = before.stream()
                .filter(line -> line.reference().equals(back.reference()))
                .toList();
        if (!same.isEmpty() && differs(back, same)) {
            throw new ContentDiffers(say("return.differs", back.reference()));
        }
        return !same.isEmpty();
    }

    /** What the news leaves open agrees with what is booked; a fee that is not booked differs. */
    private static boolean differs(MoneyBack back, List<GoneBack.Line> booked) {
        boolean otherFee =
                back.fee() != null && booked.stream().noneMatch(line -> line.isFee() && line.isOf(back.fee()));
        return otherFee
                || booked.stream()
                        .filter(line -> !line.isFee())
                        .anyMatch(line ->
                                line.kind() != back.kind() || back.amount() != null && !line.isOf(back.amount()));
    }

    private static BigDecimal amount(Credit payment, MoneyBack back, List<GoneBack.Line> before) {
        var gone = before.stream().filter(line -> !line.isFee()).toList();
        var left = gone.stream().map(GoneBack.Line::amount).reduce(payment.amount(), BigDecimal::subtract);
        var references = gone.stream().map(GoneBack.Line::reference).collect(Collectors.joining(", "));
        if (left.signum() <= 0) {
            throw new Refused(say("payment.returned", payment.reference(), references));
        }
        if (back.amount() != null && back.amount().compareTo(left) > 0) {
            throw new InvalidInput(
                    "amount",
                    gone.isEmpty()
                            ? say("return.more", payment.reference(), left)
                            : say("return.moreAgain", payment.reference(), left, references));
        }
        return back.amount() == null ? left : back.amount();
    }

    private Credit credit(long id) {
        return credits.find(id)
                .filter(credit -> credit.kind() == CreditKind.PAYMENT)
                .orElseThrow(() -> new NotInLedger("payment", id));
    }
}
