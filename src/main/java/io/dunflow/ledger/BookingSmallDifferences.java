package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets off what a payment left of an item, when it is too little to ask for, as long as the payment stays. What something
 * covers is left alone. The caller holds the account's lock.
 */
@Component
class BookingSmallDifferences {

    private static final String SHORT = "short:";
    private static final String SHORT_PAYMENT = "SHORT_PAYMENT";

    private final Items items;
    private final Entries entries;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final ObjectProvider<Tolerances> tolerances;

    BookingSmallDifferences(
            Items items, Entries entries, Accounts accounts, JdbcClient jdbc, ObjectProvider<Tolerances> tolerances) {
        this.items = items;
        this.entries = entries;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.tolerances = tolerances;
    }

    /** Looks at what a credit left of the item that it paid last. */
    void book(Credit credit, String actor) {
        left(credit).filter(left -> isSmall(credit, left)).ifPresent(left -> book(credit, left, actor));
    }

    /** Takes back what was let off of an item, because a payment pays less of it now: whichever was short, more is missing. */
    void takeBack(long creditId, long itemId, String reason, Booking booking) {
        for (var one : standing(itemId)) {
            entries.append(
                    new NewEntry(
                            one.accountId(),
                            itemId,
                            null,
                            one.id(),
                            EntryKind.REVERSAL,
                            one.amount(),
                            SHORT + creditId,
                            reason),
                    booking);
            items.reopen(itemId, one.amount());
        }
    }

    private Optional<Left> left(Credit credit) {
        return jdbc.sql(
                        """
                        select i.id, i.invoice_id, i.no, i.due_date, i.amount, i.open_amount as open
                        from item i join entry e on e.item_id = i.id join credit c on c.id = e.credit_id
                        where e.credit_id = ? and e.kind = 'PAYMENT' and c.unallocated = 0
                          and i.open_amount > 0 and i.open_amount = i.dunnable_amount
                          and not exists (select from entry r where r.reverses_id = e.id)
                        order by e.id desc limit 1
                        """)
                .param(credit.id())
                .query(Left.class)
                .optional();
    }

    private boolean isSmall(Credit credit, Left left) {
        var account = accounts.get(credit.accountId());
        return tolerances.stream()
                .anyMatch(known -> left.open().compareTo(known.shortfall(account, left.amount())) <= 0);
    }

    private void book(Credit credit, Left left, String actor) {
        entries.append(
                new NewEntry(
                        credit.accountId(),
                        left.id(),
                        null,
                        null,
                        EntryKind.SMALL_DIFFERENCE,
                        left.open().negate(),
                        SHORT + credit.id(),
                        SHORT_PAYMENT),
                credit.booking(actor));
        items.reduce(left.slice());
        items.markSettled(List.of(left.id()));
    }

    private List<LetOff> standing(long itemId) {
        return jdbc.sql(
                        """
                        select e.id, e.account_id, -e.amount as amount from entry e
                        where e.item_id = ? and e.kind = 'SMALL_DIFFERENCE' and e.reason = ?
                          and not exists (select from entry r where r.reverses_id = e.id)
                        """)
                .params(itemId, SHORT_PAYMENT)
                .query(LetOff.class)
                .list();
    }

    private record Left(long id, long invoiceId, int no, LocalDate dueDate, BigDecimal amount, BigDecimal open) {

        Slice slice() {
            return new Slice(id, invoiceId, no, dueDate, null, null, null, open);
        }
    }

    private record LetOff(long id, long accountId, BigDecimal amount) {}
}
