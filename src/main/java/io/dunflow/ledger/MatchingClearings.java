package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows money again that the leading system cleared before the bank told us of it: a payment of exactly the amount of a
 * clearing of its account, with a value date near by, takes the clearing's place, and so does one of exactly the sum of
 * several, when no other choice of them has that sum. Each clearing is reversed and the same amount of the same item is
 * paid, so that nothing else is netted off, and a return of the payment opens the items again.
 */
@Component
class MatchingClearings {

    private final Credits credits;
    private final Items items;
    private final Entries entries;
    private final JdbcClient jdbc;
    private final int days;
    private final TakingDiscounts discounts;

    MatchingClearings(
            Credits credits,
            Items items,
            Entries entries,
            JdbcClient jdbc,
            @Value("${dunflow.clearing.match-days}") int days,
            TakingDiscounts discounts) {
        this.discounts = discounts;
        this.credits = credits;
        this.items = items;
        this.entries = entries;
        this.jdbc = jdbc;
        this.days = days;
    }

    /** Matches what the account's payments wait for, because a snapshot was taken in; the caller holds the lock. */
    void match(long accountId, String actor) {
        credits.unallocated(accountId).forEach(credit -> match(credit, actor));
    }

    /**
     * Lets an untouched payment take the place of the clearings of the same money; the caller holds the account's lock.
     *
     * @return whether there were any
     */
    boolean match(Credit payment, String actor) {
        if (payment.kind() != CreditKind.PAYMENT
                || payment.waitsForItsInvoice()
                || payment.unallocated().compareTo(payment.amount()) != 0) {
            return false;
        }
        var found = sameMoney(payment);
        found.forEach(clearing -> replace(clearing, payment, actor));
        discounts.judge(found.stream().map(Clearing::itemId).toList(), payment.booking(actor));
        return !found.isEmpty();
    }

    /** One of the same amount goes before several. */
    private List<Clearing> sameMoney(Credit payment) {
        var near = near(payment);
        return near.stream()
                .filter(clearing -> clearing.amount().compareTo(payment.amount()) == 0)
                .findFirst()
                .map(List::of)
                .or(() -> ExactSum.of(payment.amount(), near, Clearing::amount))
                .orElse(List.of());
    }

    /** Those that the payment may be, the nearest first. */
    private List<Clearing> near(Credit payment) {
        return jdbc.sql(
                        """
                        select e.id, e.item_id, -e.amount as amount, e.value_date
                          from entry e join item i on i.id = e.item_id
                         where e.account_id = :account and e.kind = 'EXTERNAL_CLEARING'
                           and -e.amount > 0 and -e.amount <= :amount
                           and abs(e.value_date - :date::date) <= :days
                           and (:invoice::bigint is null or i.invoice_id = :invoice)
                           and not exists (select 1 from entry r where r.reverses_id = e.id)
                         order by abs(e.value_date - :date::date), e.id
                        """)
                .param("account", payment.accountId())
                .param("amount", payment.amount())
                .param("date", payment.valueDate())
                .param("days", days)
                .param("invoice", payment.invoiceId())
                .query(Clearing.class)
                .list();
    }

    private void replace(Clearing clearing, Credit payment, String actor) {
        var reversal = new NewEntry(
                payment.accountId(),
                clearing.itemId(),
                null,
                clearing.id(),
                EntryKind.REVERSAL,
                clearing.amount(),
                payment.reference(),
                "The payment of the cleared money came in");
        entries.append(reversal, new Booking(clearing.valueDate(), payment.bookingDate(), actor));
        items.reopen(clearing.itemId(), clearing.amount());
        dunnable(payment.accountId(), clearing.itemId(), clearing.amount()).forEach(items::reduce);
        var paid = entries.append(
                NewEntry.ofCredit(payment, clearing.itemId(), clearing.amount()), payment.booking(actor));
        items.tookInstead(paid, clearing.id());
        credits.use(payment.id(), clearing.amount());
        items.markSettled(List.of(clearing.itemId()));
    }

    /** What was just opened again is covered by nothing. */
    private List<Slice> dunnable(long accountId, long itemId, BigDecimal amount) {
        return items.open(accountId).stream()
                .filter(slice -> slice.itemId() == itemId && slice.portionId() == null)
                .map(slice -> slice.of(amount))
                .toList();
    }

    private record Clearing(long id, long itemId, BigDecimal amount, LocalDate valueDate) {}
}
