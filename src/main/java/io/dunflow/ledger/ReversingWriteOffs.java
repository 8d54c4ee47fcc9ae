package io.dunflow.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was written off for a reason that turned out not to hold: it is owed again, with its original due date. */
@Component
public class ReversingWriteOffs {

    private final AccountLocks locks;
    private final Entries entries;
    private final Items items;
    private final AllocatingCredits allocating;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Recovering recovering;
    private final RestoringCharges restoring;

    ReversingWriteOffs(
            AccountLocks locks,
            Entries entries,
            Items items,
            AllocatingCredits allocating,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Recovering recovering,
            RestoringCharges restoring) {
        this.restoring = restoring;
        this.recovering = recovering;
        this.locks = locks;
        this.entries = entries;
        this.items = items;
        this.allocating = allocating;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Reverses, each by an entry that names it, the write-offs of an account that carry this reference and still stand. What
     * had come in for them meanwhile pays what is owed again, and so is what was given up with them on top of their items.
     *
     * @return what is owed again
     */
    @Transactional
    public BigDecimal reverse(long accountId, String reference, String reason, Booking booking) {
        locks.take(accountId);
        var standing = standing(accountId, reference);
        standing.forEach(one -> {
            entries.append(
                    new NewEntry(
                            accountId,
                            one.itemId(),
                            null,
                            one.id(),
                            EntryKind.REVERSAL,
                            one.amount(),
                            reference,
                            reason),
                    booking);
            recovering.release(one.id(), reference, reason, booking);
            items.reopen(one.itemId(), one.amount());
            items.coverAgain(one.id());
        });
        if (!standing.isEmpty()) {
            restoring.restore(standing.stream().map(WrittenOff::itemId).toList(), booking);
            allocating.allocate(accountId, booking.actor());
            events.publishEvent(new AccountsChanged(Set.of(accountId), EntryKind.REVERSAL.name()));
        }
        return standing.stream().map(WrittenOff::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<WrittenOff> standing(long accountId, String reference) {
        return jdbc.sql(
                        """
                        select e.id, e.item_id, -e.amount as amount from entry e
                        where e.account_id = ? and e.reference = ? and e.kind = 'WRITE_OFF'
                          and not exists (select 1 from entry r where r.reverses_id = e.id) order by e.id
                        """)
                .params(accountId, reference)
                .query(WrittenOff.class)
                .list();
    }

    private record WrittenOff(long id, long itemId, BigDecimal amount) {}
}
