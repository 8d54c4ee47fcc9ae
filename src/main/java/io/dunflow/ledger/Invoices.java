package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invoices and their items, written by the set. */
@Repository
class Invoices {

    private final JdbcClient jdbc;
    private final Clock clock;

    Invoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds those whose number is new and answers their items per invoice id. */
    Map<Long, List<Long>> add(Collection<InvoiceToIssue> invoices, String actor) {
        var first = new HashMap<Key, InvoiceToIssue>();
        invoices.forEach(invoice -> first.putIfAbsent(new Key(invoice.accountId(), invoice.number()), invoice));
        var ids = new HashMap<Long, InvoiceToIssue>();
        heads(first.values()).forEach(head -> ids.put(head.id(), first.get(new Key(head.accountId(), head.number()))));
        return items(ids, actor);
    }

    /** The answer for an invoice that was just added or is known; refused when its content differs. */
    IssuedInvoice answer(long creditorId, InvoiceToIssue invoice, Map<Long, List<Long>> added) {
        var head = jdbc.sql("select * from invoice where creditor_id = ? and number = ?")
                .params(creditorId, invoice.number())
                .query(Head.class)
                .single();
        if (added.containsKey(head.id())) {
            return new IssuedInvoice(head.id(), invoice.number(), added.remove(head.id()), true);
        }
        var known = jdbc.sql(
                        "select id, original_due_date as due_date, amount from item where invoice_id = ? order by no")
                .param(head.id())
                .query(Known.class)
                .list();
        if (!head.sameAs(invoice) || !same(known, invoice.instalments())) {
            throw new ContentDiffers(say("invoice.differs", invoice.number()));
        }
        return new IssuedInvoice(
                head.id(), invoice.number(), known.stream().map(Known::id).toList(), false);
    }

    private List<Head> heads(Collection<InvoiceToIssue> invoices) {
        return jdbc.sql(
                        """
                        insert into invoice (creditor_id, account_id, number, issued_on, terms, amount, contact_id)
                        select a.creditor_id, a.id, n.number, n.issued_on, n.terms, n.amount, n.contact
                          from unnest(:account::bigint[], :number::text[], :issued::date[], :terms::text[],
                                      :amount::numeric[], :contact::bigint[])
                               as n (account, number, issued_on, terms, amount, contact)
                          join account a on a.id = n.account
                         order by a.creditor_id, n.number
                            on conflict (creditor_id, number) do nothing
                        returning id, account_id, number, issued_on
                        """)
                .param(
                        "account",
                        invoices.stream().map(InvoiceToIssue::accountId).toArray(Long[]::new))
                .param("number", invoices.stream().map(InvoiceToIssue::number).toArray(String[]::new))
                .param(
                        "issued",
                        texts(invoices.stream().map(InvoiceToIssue::issuedOn).toList()))
                .param("terms", invoices.stream().map(InvoiceToIssue::terms).toArray(String[]::new))
                .param(
                        "amount",
                        texts(invoices.stream().map(InvoiceToIssue::amount).toList()))
                .param(
                        "contact",
                        invoices.stream().map(InvoiceToIssue::contactId).toArray(Long[]::new))
                .query(Head.class)
                .list();
    }

    private Map<Long, List<Long>> items(Map<Long, InvoiceToIssue> invoices, String actor) {
        var rows = new ArrayList<Row>();
        invoices.forEach((id, invoice) -> {
            for (var i = 0; i < invoice.instalments().size(); i++) {
                rows.add(new Row(id, i + 1, invoice.instalments().get(i)));
            }
        });
        var items = new HashMap<Long, List<Long>>();
        jdbc.sql(
                        """
                        with added as (
                          insert into item (invoice_id, account_id, no, due_date, original_due_date, amount,
                                 open_amount, dunnable_amount)
                          select v.id, v.account_id, n.no, n.due, n.due, n.amount, n.amount, n.amount
                            from unnest(:invoice::bigint[], :no::int[], :due::date[], :amount::numeric[])
                                 as n (invoice, no, due, amount)
                            join invoice v on v.id = n.invoice
                           order by v.id, n.no
                          returning id, invoice_id, account_id, no, amount),
                        booked as (
                          insert into entry (account_id, item_id, kind, amount, value_date, booking_date, known_at,
                                 reference, booked_by)
                          select i.account_id, i.id, 'INVOICE', i.amount, v.issued_on, v.issued_on, :now, v.number, :actor
                            from added i join invoice v on v.id = i.invoice_id)
                        select id, invoice_id from added order by invoice_id, no
                        """)
                .param("invoice", rows.stream().map(Row::invoice).toArray(Long[]::new))
                .param("no", rows.stream().map(Row::no).toArray(Integer[]::new))
                .param(
                        "due",
                        texts(rows.stream().map(row -> row.part().dueDate()).toList()))
                .param(
                        "amount",
                        texts(rows.stream().map(row -> row.part().amount()).toList()))
                .param("now", Moments.of(clock))
                .param("actor", actor)
                .query((row, number) -> items.computeIfAbsent(row.getLong(2), id -> new ArrayList<>())
                        .add(row.getLong(1)))
                .list();
        return items;
    }

    private static String[] texts(List<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    private static boolean same(List<Known> known, List<InvoiceToIssue.Instalment> instalments) {
        return known.size() == instalments.size()
                && IntStream.range(0, known.size()).allMatch(i -> known.get(i).sameAs(instalments.get(i)));
    }

    private record Key(long accountId, String number) {}

    private record Row(long invoice, int no, InvoiceToIssue.Instalment part) {}

    private record Head(long id, long accountId, String number, LocalDate issuedOn) {

        boolean sameAs(InvoiceToIssue invoice) {
            return accountId == invoice.accountId() && Objects.equals(issuedOn, invoice.issuedOn());
        }
    }

    private record Known(long id, LocalDate dueDate, BigDecimal amount) {

        boolean sameAs(InvoiceToIssue.Instalment instalment) {
            return dueDate.equals(instalment.dueDate()) && amount.compareTo(instalment.amount()) == 0;
        }
    }
}
