package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Discounts, write-offs, small differences, and clearings that happened in the system that leads the books. */
@Component
public class AdjustingItems {

    private static final Set<EntryKind> KINDS = EnumSet.of(
            EntryKind.DISCOUNT, EntryKind.WRITE_OFF, EntryKind.SMALL_DIFFERENCE, EntryKind.EXTERNAL_CLEARING);

    private final AccountLocks locks;
    private final Items items;
    private final Entries entries;
    private final AllocatingCredits allocating;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AdjustingItems(
            AccountLocks locks,
            Items items,
            Entries entries,
            AllocatingCredits allocating,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.locks = locks;
        this.items = items;
        this.entries = entries;
        this.allocating = allocating;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Books one; see {@link #adjust(Collection)}. */
    @Transactional
    public void adjust(Adjustment adjustment) {
        adjust(List.of(adjustment));
    }

    /**
     * Books all or none, in their order, and publishes once.
     *
     * @throws NotInLedger when there is no such item
     * @throws Refused when more would be taken than is open
     */
    @Transactional
    public void adjust(Collection<Adjustment> adjustments) {
        if (adjustments.isEmpty()) {
            return;
        }
        var accounts = accounts(adjustments);
        locks.take(new TreeSet<>(accounts.values()));
        adjustments.forEach(adjustment -> adjust(adjustment, accounts));
        adjustments.stream()
                .filter(adjustment -> adjustment.amount().signum() > 0)
                .forEach(raised -> allocating.allocate(
                        accounts.get(raised.itemId()), raised.booking().actor()));
        events.publishEvent(new AccountsChanged(
                Set.copyOf(accounts.values()),
                adjustments.iterator().next().kind().name()));
    }

    private void adjust(Adjustment adjustment, Map<Long, Long> accounts) {
        var account = accounts.get(adjustment.itemId());
        if (account == null) {
            throw new NotInLedger("item", adjustment.itemId());
        }
        check(adjustment);
        var entry = entries.append(
                new NewEntry(
                        account,
                        adjustment.itemId(),
                        null,
                        null,
                        adjustment.kind(),
                        adjustment.amount(),
                        adjustment.reference(),
                        adjustment.reason()),
                adjustment.booking());
        if (adjustment.amount().signum() > 0) {
            items.reopen(adjustment.itemId(), adjustment.amount());
        } else {
            reduce(adjustment, account, entry);
        }
    }

    private void reduce(Adjustment adjustment, long account, long entry) {
        var itemId = adjustment.itemId();
        var amount = adjustment.amount().negate();
        var order = adjustment.kind() == EntryKind.WRITE_OFF ? Slice.DUNNABLE_FIRST : Slice.OLDEST_DUE_FIRST;
        var open = items.open(account).stream()
                .filter(slice -> slice.itemId() == itemId)
                .toList();
        var allocation = Allocation.of(amount, open, order);
        if (allocation.rest().signum() > 0) {
            throw new Refused(say("item.open", itemId, allocation.sum(), amount));
        }
        allocation.taken().forEach(items::reduce);
        items.took(entry, itemId, allocation.taken());
        items.markSettled(List.of(itemId));
    }

    private static void check(Adjustment adjustment) {
        if (!KINDS.contains(adjustment.kind())) {
            throw new IllegalArgumentException(adjustment.kind() + " is not booked as an adjustment");
        }
        if (adjustment.amount().signum() == 0
                || adjustment.amount().signum() > 0 && adjustment.kind() != EntryKind.EXTERNAL_CLEARING) {
            throw new InvalidInput(
                    "amount", say("adjustment.amount", word("entry", adjustment.kind()), adjustment.amount()));
        }
    }

    private Map<Long, Long> accounts(Collection<Adjustment> adjustments) {
        return jdbc
                .sql("select id as item_id, account_id from item where id = any(?)")
                .param(adjustments.stream().map(Adjustment::itemId).toArray(Long[]::new))
                .query(Owner.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Owner::itemId, Owner::accountId));
    }

    private record Owner(long itemId, long accountId) {}
}
