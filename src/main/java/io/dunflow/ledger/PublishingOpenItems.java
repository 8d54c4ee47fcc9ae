package io.dunflow.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the open items of a file's rows into the ledger. New ones are invoiced with their original amount, and what
 * the other system already cleared of it is cleared here. Of known ones only the open amount may change, and only for a
 * creditor that is FOLLOWER.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PublishingOpenItems {

    private final JdbcClient jdbc;
    private final ExternalClearings clearings;
    private final AllocatingCredits allocating;
    private final MatchingClearings matching;
    private final TakingOverDueDates dueDates;
    private final PublishingDiscounts discounts;

    PublishingOpenItems(
            JdbcClient jdbc,
            ExternalClearings clearings,
            AllocatingCredits allocating,
            MatchingClearings matching,
            TakingOverDueDates dueDates,
            PublishingDiscounts discounts) {
        this.discounts = discounts;
        this.dueDates = dueDates;
        this.matching = matching;
        this.jdbc = jdbc;
        this.clearings = clearings;
        this.allocating = allocating;
    }

    /** Notes in each row the item that is there, and whether we know something newer of it than the snapshot. */
    public void findItems(FileSnapshot snapshot) {
        jdbc.sql(
                        """
                update staged_row s set item_id = i.id, known = true,
                  stale = exists (select from entry e where e.item_id = i.id and %s > :asOf)
                from invoice v join item i on i.invoice_id = v.id
                where v.creditor_id = s.creditor_id and v.number = s.number and i.no = s.instalment"""
                                .formatted(FileSnapshot.TRUE_AT))
                .param("asOf", snapshot.at())
                .update();
    }

    /** Books new items, takes over smaller open amounts, covers what is disputed. */
    public void publish(FileSnapshot snapshot) {
        createInvoices();
        createItems(snapshot);
        discounts.publish();
        bookNewItems(snapshot);
        findNewItemsWithState();
        dueDates.takeOver(snapshot);
        clearings.bookSmallerAmounts(snapshot);
        coverDisputes(snapshot);
        matchWaitingMoney(snapshot);
        useWaitingMoney(snapshot);
    }

    /**
     * Clears what the file no longer has, of the FOLLOWERs it names; never what we heard of at or after its instant.
     *
     * @return how many items were closed
     */
    public long closeMissing(FileSnapshot snapshot) {
        long closed = clearings.bookMissing(snapshot);
        matchWaitingMoney(snapshot);
        return closed;
    }

    private void createInvoices() {
        jdbc.sql(
                        """
                insert into invoice (creditor_id, account_id, number, issued_on, terms, amount)
                select creditor_id, min(account_id), number, min(issued_on), min(terms), sum(amount)
                from staged_row where not known group by creditor_id, number
                on conflict (creditor_id, number) do update set amount = invoice.amount + excluded.amount""")
                .update();
    }

    private void createItems(FileSnapshot snapshot) {
        jdbc.sql(
                        """
                insert into item (invoice_id, account_id, no, due_date, original_due_date, amount, open_amount,
                  dunnable_amount, settled_on)
                select v.id, s.account_id, s.instalment, s.due_date, s.due_date, s.amount, s.open_amount,
                  s.open_amount, case when s.open_amount = 0 then day_in(c.zone, :asOf) end
                from staged_row s join creditor c on c.id = s.creditor_id
                join invoice v on v.creditor_id = s.creditor_id and v.number = s.number
                where not s.known order by s.line""")
                .param("asOf", snapshot.at())
                .update();
    }

    private void bookNewItems(FileSnapshot snapshot) {
        jdbc.sql(
                        """
                insert into entry (account_id, item_id, kind, amount, value_date, booking_date, known_at, reference,
                  booked_by)
                select i.account_id, i.id, e.kind, e.amount, e.value_date, day_in(c.zone, :asOf), :knownAt,
                  :reference, :bookedBy
                from staged_row s join creditor c on c.id = s.creditor_id
                join invoice v on v.creditor_id = s.creditor_id and v.number = s.number
                join item i on i.invoice_id = v.id and i.no = s.instalment
                cross join lateral (values
                  ('INVOICE', s.amount, s.issued_on),
                  ('EXTERNAL_CLEARING', s.open_amount - s.amount, day_in(c.zone, :asOf))
                ) e (kind, amount, value_date)
                where not s.known and e.amount <> 0 order by i.id, e.amount desc""")
                .param("asOf", snapshot.at())
                .param("knownAt", snapshot.knownAt())
                .param("reference", snapshot.reference())
                .param("bookedBy", snapshot.bookedBy())
                .update();
    }

    private void findNewItemsWithState() {
        jdbc.sql(
                        """
                update staged_row s set item_id = i.id
                from invoice v join item i on i.invoice_id = v.id
                where v.creditor_id = s.creditor_id and v.number = s.number and i.no = s.instalment and not s.known
                and num_nonnulls(s.disputed, s.level, s.last_notice_on, s.block, s.labels) > 0""")
                .update();
    }

    private void coverDisputes(FileSnapshot snapshot) {
        jdbc.sql(
                        """
                with covered as (
                  insert into portion (item_id, cover, cover_id, amount, since)
                  select i.id, 'DISPUTE', 0, least(s.disputed, i.dunnable_amount), day_in(c.zone, :asOf)
                  from staged_row s join creditor c on c.id = s.creditor_id join item i on i.id = s.item_id
                  where s.disputed > 0 and i.dunnable_amount > 0 and not s.stale
                  and (c.ledger_role = 'FOLLOWER' or not s.known)
                  and not exists (select from portion p where p.item_id = i.id and p.cover = 'DISPUTE')
                  returning item_id, amount),
                reduced as (
                  update item i set dunnable_amount = i.dunnable_amount - covered.amount
                  from covered where covered.item_id = i.id)
                insert into staged_change (line, account_id)
                select s.line, s.account_id from covered join staged_row s on s.item_id = covered.item_id""")
                .param("asOf", snapshot.at())
                .update();
    }

    /** Money that we had before the leading system's clearing of it came in. */
    private void matchWaitingMoney(FileSnapshot snapshot) {
        jdbc.sql(
                        """
                select distinct e.account_id from entry e
                join credit c on c.account_id = e.account_id and c.unallocated = c.amount and c.amount >= -e.amount
                where e.kind = 'EXTERNAL_CLEARING' and e.reference = :reference
                and e.account_id in (select id from account where creditor_id in (select creditor_id from staged_row))
                order by e.account_id""")
                .param("reference", snapshot.reference())
                .query(Long.class)
                .list()
                .forEach(account -> matching.match(account, snapshot.bookedBy()));
    }

    /** Money that came before its invoice. */
    private void useWaitingMoney(FileSnapshot snapshot) {
        jdbc.sql(
                        """
                select distinct s.account_id from staged_row s
                join credit c on c.account_id = s.account_id and c.unallocated > 0
                where not s.known order by s.account_id""")
                .query(Long.class)
                .list()
                .forEach(account -> allocating.allocate(account, snapshot.bookedBy()));
    }
}
