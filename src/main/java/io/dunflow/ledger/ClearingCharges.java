package io.dunflow.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets payments pay charges, in the order of the account: what is booked, and what a letter claimed, which is booked by
 * that. What is promised, planned or named comes before any charge, whatever the order. Credit notes pay no charges. The
 * caller holds the account's lock.
 */
@Component
class ClearingCharges {

    private final ChargeBooks books;
    private final Credits credits;
    private final Accounts accounts;
    private final ObjectProvider<ClearingOrders> orders;

    ClearingCharges(ChargeBooks books, Credits credits, Accounts accounts, ObjectProvider<ClearingOrders> orders) {
        this.books = books;
        this.credits = credits;
        this.accounts = accounts;
        this.orders = orders;
    }

    /** What the credit pays one after the other; no turn when there is no charge that it may pay. */
    List<Turn> turns(Credit credit) {
        var owed = credit.kind() == CreditKind.PAYMENT
                ? books.owed(credit.accountId(), credit.valueDate())
                : List.<OwedCharge>of();
        return owed.isEmpty() ? List.of() : turns(credit, owed, clearing(credit));
    }

    /** Pays what stands of these charges with what is left of the credit. */
    void pay(Credit credit, List<OwedCharge> charges, String actor) {
        var left = credits.find(credit.id()).orElseThrow().unallocated();
        for (var owed : charges) {
            var part = left.min(owed.amount());
            if (part.signum() > 0) {
                var charge = books.find(owed.id()).orElseThrow();
                if (charge.state() == ChargeState.CLAIMED) {
                    books.book(charge, ChargeBooks.PAYMENT, credit.booking(actor));
                }
                books.pay(owed.id(), credit, part, actor);
                credits.use(credit.id(), part);
                left = left.subtract(part);
            }
        }
    }

    private Clearing clearing(Credit credit) {
        var account = accounts.get(credit.accountId());
        return orders.stream().map(known -> known.of(account)).findFirst().orElse(Clearing.PRINCIPAL_FIRST);
    }

    private static List<Turn> turns(Credit credit, List<OwedCharge> owed, Clearing clearing) {
        Predicate<Slice> first = slice -> slice.isPromised() || credit.isMeantFor(slice);
        var chosen = clearing.designationRefused() ? first : first.or(credit::names);
        var bookedFirst = Comparator.<OwedCharge, Boolean>comparing(charge -> !charge.isNamedBy(credit))
                .thenComparing(OwedCharge.BOOKED_FIRST);
        return switch (clearing.order()) {
            case PRINCIPAL_FIRST -> List.of(new Turn(slice -> true, sorted(owed, bookedFirst)));
            case COSTS_INTEREST_PRINCIPAL ->
                List.of(new Turn(
                        chosen,
                        sorted(
                                owed,
                                Comparator.comparing(OwedCharge::isInterest).thenComparing(bookedFirst))));
            case INTEREST_COSTS_PRINCIPAL ->
                List.of(new Turn(
                        chosen,
                        sorted(
                                owed,
                                Comparator.<OwedCharge, Boolean>comparing(charge -> !charge.isInterest())
                                        .thenComparing(bookedFirst))));
            case OLDEST_FIRST -> oldestFirst(chosen, owed);
        };
    }

    private static List<Turn> oldestFirst(Predicate<Slice> chosen, List<OwedCharge> owed) {
        var turns = new ArrayList<Turn>();
        for (var charge : sorted(owed, Comparator.comparing(OwedCharge::day).thenComparing(OwedCharge::id))) {
            turns.add(new Turn(chosen.or(slice -> !slice.dueDate().isAfter(charge.day())), List.of(charge)));
        }
        return turns;
    }

    private static List<OwedCharge> sorted(List<OwedCharge> owed, Comparator<OwedCharge> order) {
        return owed.stream().sorted(order).toList();
    }

    /**
     * Charges, and what of the invoices is paid before them.
     *
     * @param before which slices
     */
    record Turn(Predicate<Slice> before, List<OwedCharge> charges) {}
}
