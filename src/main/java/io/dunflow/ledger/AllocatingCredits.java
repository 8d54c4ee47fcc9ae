package io.dunflow.ledger;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets credits reduce what is open: each the invoice it names first, a payment then what is due longest, and charges before
 * or after that, as the account has it; what finds nothing open recovers what was written off, or lowers it when it is a
 * credit note. What an agreement covered on its value date, until that was judged as not kept, it reduces as if it were
 * covered so still (domain rule 2.8), and so does what is left of one that it had reduced before.
 */
@Component
class AllocatingCredits {

    private final Credits credits;
    private final Items items;
    private final Entries entries;
    private final ClearingCharges clearing;
    private final BookingSmallDifferences differences;
    private final Recovering recovering;
    private final CreditingWriteOffs lowering;
    private final JudgedCovers judged;
    private final TakenPortions taken;
    private final TakingDiscounts discounts;

    AllocatingCredits(
            Credits credits,
            Items items,
            Entries entries,
            ClearingCharges clearing,
            BookingSmallDifferences differences,
            Recovering recovering,
            CreditingWriteOffs lowering,
            JudgedCovers judged,
            TakenPortions taken,
            TakingDiscounts discounts) {
        this.discounts = discounts;
        this.judged = judged;
        this.taken = taken;
        this.clearing = clearing;
        this.differences = differences;
        this.recovering = recovering;
        this.lowering = lowering;
        this.credits = credits;
        this.items = items;
        this.entries = entries;
    }

    /**
     * Allocates what is left of all credits of the account, because something is open there that was not. The caller
     * holds the account's lock.
     */
    void allocate(long accountId, String actor) {
        var left = credits.unallocated(accountId);
        if (left.isEmpty()) {
            return;
        }
        if (left.stream().anyMatch(Credit::waitsForItsInvoice) && credits.connectWithInvoices(accountId) > 0) {
            left = credits.unallocated(accountId);
        }
        left.forEach(credit -> allocate(credit, FreeCredits.STAY, actor));
    }

    /** Allocates one credit; the caller holds the account's lock. */
    void allocate(Credit credit, FreeCredits free, String actor) {
        if (credit.waitsForItsInvoice()) {
            return;
        }
        discounts.lower(credit, actor);
        if (recovering.isNamed(credit)) {
            take(credit, () -> named(credit, withinReach(credit, free)), actor);
            recovering.recoverNamed(credit, actor);
        }
        for (var turn : clearing.turns(credit)) {
            take(
                    credit,
                    () -> withinReach(credit, free).stream()
                            .filter(turn.before())
                            .toList(),
                    actor);
            clearing.pay(credit, turn.charges(), actor);
        }
        take(credit, () -> withinReach(credit, free), actor);
        recovering.recover(credit, actor);
        if (credit.kind() == CreditKind.PAYMENT) {
            differences.book(credit, actor);
        }
        if (lowering.lower(credit, actor)) {
            allocate(credit.accountId(), actor);
        }
    }

    private List<Slice> named(Credit credit, List<Slice> open) {
        return open.stream().filter(credit::names).toList();
    }

    private void take(Credit credit, Supplier<List<Slice>> reach, String actor) {
        var left = credits.find(credit.id()).orElseThrow().unallocated();
        if (left.signum() == 0) {
            return;
        }
        var allocation = Allocation.of(left, discounts.enough(credit, left, reach.get()), credit.order());
        if (allocation.taken().isEmpty()) {
            return;
        }
        allocation.taken().forEach(slice -> items.reduce(credit.id(), slice));
        allocation
                .perItem()
                .forEach((item, amount) -> items.took(
                        entries.append(NewEntry.ofCredit(credit, item, amount), credit.booking(actor)),
                        item,
                        allocation.taken()));
        credits.use(credit.id(), allocation.sum());
        items.markSettled(allocation.perItem().keySet());
        discounts.judge(allocation.perItem().keySet(), credit.booking(actor));
    }

    private List<Slice> withinReach(Credit credit, FreeCredits free) {
        var before = taken.asTakenBefore(credit, items.open(credit.accountId()));
        var open = judged.asOf(credit.valueDate(), credit.accountId(), before);
        if (credit.kind() == CreditKind.PAYMENT || credit.invoiceId() == null && free == FreeCredits.REDUCE_OLDEST) {
            return open;
        }
        return open.stream()
                .filter(slice -> credit.names(slice) || credit.isMeantFor(slice))
                .toList();
    }
}
