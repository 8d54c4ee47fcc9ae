package io.dunflow.ledger;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Books early-payment discounts as they are earned and reverses them as their ground goes: after whatever changed an item, it
 * is judged anew from all that stands on it. The caller holds the account's lock.
 */
@Component
class TakingDiscounts {

    /** What an agreement, an agency or a court has is not let off by rule. */
    private static final Set<Cover> KEPT = EnumSet.of(Cover.PLAN, Cover.SETTLEMENT, Cover.PLACEMENT, Cover.LEGAL);

    private static final String EARNED = "EARLY_PAYMENT";

    private final DiscountedItems discounted;
    private final Discounts discounts;
    private final Items items;
    private final Entries entries;
    private final ObjectProvider<DiscountPolicy> policy;

    TakingDiscounts(
            DiscountedItems discounted,
            Discounts discounts,
            Items items,
            Entries entries,
            ObjectProvider<DiscountPolicy> policy) {
        this.discounted = discounted;
        this.discounts = discounts;
        this.items = items;
        this.entries = entries;
        this.policy = policy;
    }

    /** A credit note lowers what was deducted of the invoice that it names, before it looks for what is open there. */
    void lower(Credit credit, String actor) {
        if (credit.kind() == CreditKind.CREDIT_NOTE && credit.invoiceId() != null) {
            var items = discounted.ofInvoice(credit.invoiceId());
            if (items.stream().anyMatch(item -> item.standing() != null)) {
                judge(items, credit.booking(actor));
            }
        }
    }

    /**
     * What money that names no invoice takes of each: where it is to the cent what is enough for all of them together, just
     * that, so that each has its discount; else whatever it finds.
     */
    List<Slice> enough(Credit credit, BigDecimal money, List<Slice> open) {
        if (credit.kind() != CreditKind.PAYMENT
                || credit.invoiceId() != null
                || open.size() < 2
                || open.stream().anyMatch(slice -> slice.cover() != null)) {
            return open;
        }
        var items = discounted.invoicesOf(open.stream().map(Slice::itemId).toList());
        if (items.isEmpty()) {
            return open;
        }
        var tolerance = tolerance(credit.accountId()).orElse(DiscountTolerance.NONE);
        var most = items.stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(DiscountedItem::itemId, item -> item.mostOn(credit.valueDate(), tolerance)));
        var enough = open.stream()
                .map(slice -> slice.of(slice.amount()
                        .subtract(most.getOrDefault(slice.itemId(), BigDecimal.ZERO))
                        .max(BigDecimal.ZERO)))
                .toList();
        var sum = enough.stream().map(Slice::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(money) == 0 ? enough : open;
    }

    /** Judges the invoices of these items, as far as they have terms of early payment. */
    void judge(Collection<Long> itemIds, Booking because) {
        discounted.invoicesOf(itemIds).forEach(items -> judge(items, because));
    }

    private void judge(List<DiscountedItem> items, Booking because) {
        var earned = earned(items);
        items.forEach(item -> become(item, Optional.ofNullable(earned.get(item.itemId())), because));
    }

    private void become(DiscountedItem item, Optional<DiscountedItem.Earned> earned, Booking because) {
        if (item.letGo() != null
                && (earned.isPresent() || item.rest().compareTo(item.letGo().amount()) > 0)) {
            reverse(item, item.letGo().entryId(), item.letGo().amount(), because);
        }
        var standing = item.standing();
        if (standing == null ? earned.isEmpty() : earned.filter(standing::isAs).isPresent()) {
            return;
        }
        if (standing != null) {
            reverse(item, standing, because);
        }
        earned.ifPresent(one -> book(item, one, because));
    }

    /** Of all its items together first: whoever pays all of them at once deducts once, and where is nobody's matter. */
    private Map<Long, DiscountedItem.Earned> earned(List<DiscountedItem> items) {
        var earned = new LinkedHashMap<Long, DiscountedItem.Earned>();
        var ofAll = items.size() > 1 ? earned(DiscountedItem.all(items)) : Optional.<DiscountedItem.Earned>empty();
        for (var item : items) {
            if (ofAll.isEmpty()) {
                earned(item).ifPresent(own -> earned.put(item.itemId(), own));
            } else {
                var part = ofAll.get().within(item.rest());
                ofAll = Optional.of(ofAll.get().less(part));
                if (part.amount().signum() > 0) {
                    earned.put(item.itemId(), part);
                }
            }
        }
        return earned;
    }

    private Optional<DiscountedItem.Earned> earned(DiscountedItem item) {
        return item.earned(DiscountTolerance.NONE)
                .or(() -> tolerance(item.accountId()).flatMap(item::earned));
    }

    private Optional<DiscountTolerance> tolerance(long accountId) {
        return policy.stream().findFirst().map(one -> one.tolerance(accountId));
    }

    private void reverse(DiscountedItem item, DiscountedItem.Taken standing, Booking because) {
        reverse(item, standing.entryId(), standing.amount(), because);
        if (standing.differenceEntryId() != null) {
            reverse(item, standing.differenceEntryId(), standing.difference(), because);
        }
    }

    private void reverse(DiscountedItem item, long entry, BigDecimal amount, Booking because) {
        entries.append(
                new NewEntry(
                        item.accountId(),
                        item.itemId(),
                        null,
                        entry,
                        EntryKind.REVERSAL,
                        amount,
                        "discount:" + item.itemId(),
                        "DISCOUNT_LOST"),
                because.notBefore(entries.valueDate(entry)));
        items.reopen(item.itemId(), amount);
        items.coverAgain(entry);
    }

    private void book(DiscountedItem item, DiscountedItem.Earned earned, Booking because) {
        var free = items.open(item.accountId()).stream()
                .filter(slice -> slice.itemId() == item.itemId())
                .toList();
        boolean kept = free.stream().map(Slice::cover).filter(Objects::nonNull).anyMatch(KEPT::contains);
        if (kept) {
            return;
        }
        var on = new Booking(earned.by().valueDate(), because.bookingDate(), because.actor());
        var entry = let(item, EntryKind.DISCOUNT, earned.amount(), free, EARNED, on);
        Long difference = null;
        if (earned.difference().signum() > 0) {
            difference = let(item, EntryKind.SMALL_DIFFERENCE, earned.difference(), open(item), EARNED, on);
        }
        discounts.taken(entry, item, earned, difference);
        items.markSettled(List.of(item.itemId()));
    }

    /** Lets go what was deducted of it without right; as soon as more of it is open again, that is asked for too. */
    void letGo(DiscountedItem item, Booking booking) {
        let(item, EntryKind.SMALL_DIFFERENCE, item.open(), open(item), "UNEARNED_DISCOUNT", booking);
        items.markSettled(List.of(item.itemId()));
    }

    private List<Slice> open(DiscountedItem item) {
        return items.open(item.accountId()).stream()
                .filter(slice -> slice.itemId() == item.itemId())
                .toList();
    }

    private long let(
            DiscountedItem item, EntryKind kind, BigDecimal amount, List<Slice> open, String reason, Booking booking) {
        var entry = entries.append(
                new NewEntry(
                        item.accountId(),
                        item.itemId(),
                        null,
                        null,
                        kind,
                        amount.negate(),
                        "discount:" + item.itemId(),
                        reason),
                booking);
        var taken = Allocation.of(amount, open, Slice.OLDEST_DUE_FIRST).taken();
        taken.forEach(items::reduce);
        items.took(entry, item.itemId(), taken);
        return entry;
    }
}
