package io.dunflow.scenario.export;

import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Money;
import io.dunflow.scenario.script.NamedItems;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The invoices of an exported account: those of our own, and those that came with a past in another system. */
@Repository
class RecordedClaims {

    private final JdbcClient jdbc;

    RecordedClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Recorded> of(ExportedAccount account) {
        var together = new LinkedHashMap<String, List<Item>>();
        items(account).forEach(item -> together.computeIfAbsent(item.broughtBy(), key -> new ArrayList<>())
                .add(item));
        return Stream.concat(together.values().stream().map(items -> told(items, account)), offers(account))
                .toList();
    }

    /** Discounts of the day that were accepted. */
    private Stream<Recorded> offers(ExportedAccount account) {
        return jdbc
                .sql("select " + NamedItems.NAME
                        + " as item, s.until, s.agreed_at from discount_step s join item i on i.id = s.item_id"
                        + " join invoice v on v.id = i.invoice_id where i.account_id = ? order by s.id")
                .param(account.id())
                .query(Offer.class)
                .list()
                .stream()
                .map(offer -> Recorded.of(
                        offer.agreedAt().toInstant(),
                        Recorded.Order.HOLD,
                        "accept-discount",
                        Facts.of()
                                .and("item", account.names().item(offer.item()))
                                .and("pay-by", offer.until())));
    }

    private static Recorded told(List<Item> items, ExportedAccount account) {
        var at = items.get(0).known().toInstant();
        return items.get(0).isOfFile()
                ? Recorded.of(at, Recorded.Order.INVOICE, "import", taken(items, account))
                : Recorded.of(at, Recorded.Order.INVOICE, "invoice", issued(items, account, at));
    }

    private static Facts issued(List<Item> items, ExportedAccount account, Instant at) {
        var first = items.get(0);
        var invoice = Facts.of()
                .and("number", account.names().invoice(first.number()))
                .and("debtor", Pseudonyms.DEBTOR)
                .and("date", first.issuedOn().equals(account.day(at)) ? null : first.issuedOn())
                .and("discount", first.discount())
                .and("tax-percent", first.taxPercent());
        if (items.size() == 1) {
            return invoice.and("amount", Money.of(first.amount())).and("due", first.due());
        }
        return invoice.and(
                "items",
                items.stream()
                        .map(item -> Facts.of().and("due", item.due()).and("amount", Money.of(item.amount())))
                        .toList());
    }

    private static Facts taken(List<Item> items, ExportedAccount account) {
        return Facts.of()
                .and("kind", "open-items")
                .and(
                        "rows",
                        items.stream()
                                .map(item -> account.debtor()
                                        .and("number", account.names().invoice(item.number()))
                                        .and("instalment", item.no() == 1 ? null : item.no())
                                        .and("issue_date", item.issuedOn())
                                        .and("due_date", item.due())
                                        .and("amount", Money.of(item.amount()))
                                        .and("discount", item.discount())
                                        .and("tax_percent", item.taxPercent())
                                        .and("open_amount", Money.of(item.openThen()))
                                        .and("level", item.takenOver() == 0 ? null : item.takenOver())
                                        .and("last_notice_date", item.takenOverOn())
                                        .and("disputed", Money.of(item.disputed())))
                                .toList());
    }

    /** The due date is the first that we knew; changes of it are told when they came. */
    private List<Item> items(ExportedAccount account) {
        return jdbc.sql(
                        """
                        select v.number, v.issued_on, i.no, coalesce((select u.due_before from due_date_change u
                            where u.item_id = i.id order by u.id limit 1), i.due_date) as due,
                          i.amount, e.known_at as known, e.reference, coalesce(k.taken_over, 0) as taken_over, k.taken_over_on,
                          i.amount + coalesce((select sum(x.amount) from entry x where x.item_id = i.id
                            and x.kind = 'EXTERNAL_CLEARING' and x.reference = e.reference), 0) as open_then,
                          (select p.amount from portion p where p.item_id = i.id and p.cover = 'DISPUTE'
                            and p.cover_id = 0) as disputed,
                          (select string_agg(trim_scale(s.percent) || '%' || s.days || coalesce('@' || trim_scale(s.base), ''), ';'
                            order by s.no) from discount_step s where s.invoice_id = v.id and s.item_id is null) as discount,
                          (select min(t.percent) from invoice_tax t where t.invoice_id = v.id having count(*) = 1)
                            as tax_percent
                        from item i join invoice v on v.id = i.invoice_id join account a on a.id = i.account_id
                        join creditor c on c.id = a.creditor_id
                        join entry e on e.item_id = i.id and e.kind = 'INVOICE'
                        left join item_clock k on k.item_id = i.id and k.shadow = c.shadow
                        where i.account_id = ? order by e.known_at, v.id, i.no
                        """)
                .param(account.id())
                .query(Item.class)
                .list();
    }

    /** A discount that was accepted. */
    record Offer(String item, LocalDate until, OffsetDateTime agreedAt) {}

    /** An item as it was when it came. */
    record Item(
            String number,
            LocalDate issuedOn,
            int no,
            LocalDate due,
            BigDecimal amount,
            OffsetDateTime known,
            String reference,
            int takenOver,
            LocalDate takenOverOn,
            BigDecimal openThen,
            BigDecimal disputed,
            String discount,
            BigDecimal taxPercent) {

        /** What a file brings does not count as what a person does: not everything is judged anew at once. */
        boolean isOfFile() {
            return reference != null && reference.startsWith("import:");
        }

        String broughtBy() {
            return isOfFile() ? reference : number + known;
        }
    }
}
