package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets a credit note lower what was written off of the invoice that it names: what nobody owes any more nobody gave up
 * either. It becomes no money of the debtor; only what was really paid beyond what is left of the invoice does. What a
 * settlement discharged it lowers by the share that was discharged: the rest was paid. The caller holds the account's lock.
 */
@Component
class CreditingWriteOffs {

    private static final String CREDITED = "CREDIT_NOTE";

    private final Credits credits;
    private final Entries entries;
    private final Items items;
    private final Recovering recovering;
    private final JdbcClient jdbc;

    CreditingWriteOffs(Credits credits, Entries entries, Items items, Recovering recovering, JdbcClient jdbc) {
        this.credits = credits;
        this.entries = entries;
        this.items = items;
        this.recovering = recovering;
        this.jdbc = jdbc;
    }

    /**
     * What found nothing open of its invoice takes the place of write-offs of it.
     *
     * @return whether money that had recovered them is free now
     */
    boolean lower(Credit credit, String actor) {
        if (credit.kind() != CreditKind.CREDIT_NOTE || credit.invoiceId() == null) {
            return false;
        }
        var left = credits.find(credit.id()).orElseThrow().unallocated();
        var shares = new HashMap<String, BigDecimal>();
        boolean freed = false;
        for (var one : standing(credit.invoiceId())) {
            var share = shares.containsKey(one.reference())
                    ? shares.get(one.reference())
                    : share(one, credit.invoiceId(), left);
            var part = left.min(one.amount()).min(share);
            shares.put(one.reference(), share.subtract(part));
            if (part.signum() > 0) {
                freed |= lower(credit, one, part, actor);
                left = left.subtract(part);
            }
        }
        return freed;
    }

    /** How much of what is left of the credit takes the place of write-offs with this reference. */
    private BigDecimal share(WrittenOff one, long invoice, BigDecimal left) {
        return jdbc.sql(
                        """
                        select coalesce(discharged_of(:reference, sum(c.amount) - :left, :left), :left)
                        from credit c where c.invoice_id = :invoice and c.kind = 'CREDIT_NOTE'
                        """)
                .param("reference", one.reference())
                .param("invoice", invoice)
                .param("left", left)
                .query(BigDecimal.class)
                .single();
    }

    /** Dated so that on no day more is open of the item, or less, than was. */
    private boolean lower(Credit credit, WrittenOff one, BigDecimal part, String actor) {
        var booking = credit.booking(actor).notBefore(one.valueDate());
        entries.append(
                new NewEntry(
                        credit.accountId(),
                        one.itemId(),
                        null,
                        one.id(),
                        EntryKind.REVERSAL,
                        one.amount(),
                        one.reference(),
                        CREDITED),
                booking);
        entries.append(NewEntry.ofCredit(credit, one.itemId(), part), credit.booking(actor));
        credits.use(credit.id(), part);
        var rest = one.amount().subtract(part);
        var instead = rest.signum() == 0 ? null : entries.append(one.less(credit.accountId(), rest), booking);
        items.markSettled(List.of(one.itemId()));
        return recovering.move(one.id(), instead, rest, one.reference(), CREDITED, booking);
    }

    private List<WrittenOff> standing(long invoice) {
        return jdbc.sql(
                        """
                        select e.id, e.item_id, -e.amount as amount, e.value_date, e.reference, e.reason
                        from entry e join item i on i.id = e.item_id
                        where i.invoice_id = ? and e.kind = 'WRITE_OFF' and e.reference ~ '^(write-off|settlement):'
                          and not exists (select from entry r where r.reverses_id = e.id)
                        order by e.reference like 'settlement:%', i.due_date, e.id
                        """)
                .param(invoice)
                .query(WrittenOff.class)
                .list();
    }

    private record WrittenOff(
            long id, long itemId, BigDecimal amount, LocalDate valueDate, String reference, String reason) {

        NewEntry less(long account, BigDecimal rest) {
            return new NewEntry(account, itemId, null, null, EntryKind.WRITE_OFF, rest.negate(), reference, reason);
        }
    }
}
