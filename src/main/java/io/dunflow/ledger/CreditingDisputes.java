package io.dunflow.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books the credit note of a dispute that was upheld: it takes from what is disputed, and from nothing else. */
@Component
public class CreditingDisputes {

    private final Credits credits;
    private final Items items;
    private final Entries entries;
    private final ApplicationEventPublisher events;

    CreditingDisputes(Credits credits, Items items, Entries entries, ApplicationEventPublisher events) {
        this.credits = credits;
        this.items = items;
        this.entries = entries;
        this.events = events;
    }

    /**
     * Credits these amounts of the dispute. The caller holds the account's lock, and knows that so much is disputed.
     *
     * @param perItem amounts by item, each positive and at most what the dispute covers of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void credit(long accountId, long disputeId, Map<Long, BigDecimal> perItem, Booking booking) {
        var sum = perItem.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var credit = booked(accountId, disputeId, sum, booking);
        var covered = items.disputed(accountId, disputeId);
        var slices = items.open(accountId).stream()
                .filter(slice -> covered.contains(slice.portionId()))
                .toList();
        perItem.forEach((item, amount) -> {
            var slice = slices.stream()
                    .filter(one -> one.itemId() == item)
                    .findFirst()
                    .orElseThrow();
            items.reduce(slice.of(amount));
            items.took(
                    entries.append(NewEntry.ofCredit(credit, item, amount), booking), item, List.of(slice.of(amount)));
        });
        credits.use(credit.id(), sum);
        items.markSettled(perItem.keySet());
        events.publishEvent(new AccountsChanged(Set.of(accountId), CreditKind.CREDIT_NOTE.name()));
    }

    private Credit booked(long accountId, long disputeId, BigDecimal sum, Booking booking) {
        var note = CreditToBook.creditNote(accountId, "dispute:" + disputeId, sum, booking)
                .forDispute(disputeId);
        return credits.find(credits.add(note, Optional.empty())).orElseThrow();
    }
}
