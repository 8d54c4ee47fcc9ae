package io.dunflow.intake;

import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.CreditorTerms;
import io.dunflow.ledger.KeepingCreditors;
import io.dunflow.ledger.LedgerRole;
import io.dunflow.ledger.Portfolio;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands in files in tests, and looks at what became of them in the ledger. */
@Component
class Desk {

    static final String HEADER = "creditor,debtor,name,number,issue_date,due_date,currency,amount,open_amount\n";

    private final Importing importing;
    private final KeepingCreditors creditors;
    private final JdbcClient jdbc;

    Desk(Importing importing, KeepingCreditors creditors, JdbcClient jdbc) {
        this.importing = importing;
        this.creditors = creditors;
        this.jdbc = jdbc;
    }

    ImportReport openItems(String csv) {
        return openItems(csv, null, false);
    }

    ImportReport openItems(String csv, String asOf, boolean closeMissing) {
        var at = asOf == null ? null : Instant.parse(asOf);
        return run(
                new ImportRequest(
                        Kind.OPEN_ITEMS, "plain", Mode.ALL_OR_NOTHING, at, null, closeMissing, null, "finance"),
                csv);
    }

    ImportReport validRows(Kind kind, String csv) {
        return run(new ImportRequest(kind, "plain", Mode.VALID_ROWS, null, null, false, null, "finance"), csv);
    }

    ImportReport run(Kind kind, String csv) {
        return run(kind, "plain", csv.getBytes(StandardCharsets.UTF_8));
    }

    ImportReport run(Kind kind, String mapping, byte[] file) {
        return importing.run(
                new ImportRequest(kind, mapping, Mode.ALL_OR_NOTHING, null, null, false, null, "finance"),
                new ByteArrayInputStream(file));
    }

    ImportReport run(ImportRequest request, String csv) {
        return importing.run(request, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    Creditor aFollower() {
        return creditors.put("F" + Portfolio.next(), Portfolio.terms("Follower GmbH"), Optional.empty());
    }

    Creditor aLeader() {
        var terms = Portfolio.terms("Leader GmbH");
        return creditors.put("L" + Portfolio.next(), leading(terms), Optional.empty());
    }

    private static CreditorTerms leading(CreditorTerms terms) {
        return new CreditorTerms(
                terms.name(),
                terms.currency(),
                terms.jurisdiction(),
                terms.zone(),
                terms.calendar(),
                terms.language(),
                LedgerRole.LEADER,
                terms.address(),
                null,
                null,
                null,
                null,
                terms.runDays(),
                null,
                0,
                BigDecimal.ZERO,
                5,
                BigDecimal.ZERO,
                false);
    }

    BigDecimal open(Creditor creditor, String number) {
        return item(creditor, number, "open_amount");
    }

    BigDecimal dunnable(Creditor creditor, String number) {
        return item(creditor, number, "dunnable_amount");
    }

    private BigDecimal item(Creditor creditor, String number, String column) {
        return jdbc.sql("select i.%s from item i join invoice v on v.id = i.invoice_id".formatted(column)
                        + " where v.creditor_id = ? and v.number = ?")
                .params(creditor.id(), number)
                .query(BigDecimal.class)
                .single();
    }

    long itemId(Creditor creditor, String number) {
        return jdbc.sql("select i.id from item i join invoice v on v.id = i.invoice_id"
                        + " where v.creditor_id = ? and v.number = ?")
                .params(creditor.id(), number)
                .query(Long.class)
                .single();
    }

    long count(String sql, Object... parameters) {
        return jdbc.sql("select count(*) from " + sql)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    long items(String creditor) {
        return count(
                "item i join invoice v on v.id = i.invoice_id join creditor c on c.id = v.creditor_id"
                        + " where c.code = ?",
                creditor);
    }

    /** Items of the creditor whose sums contradict each other: none, if the books are kept. */
    List<Long> unbalanced(String creditor) {
        return jdbc.sql(
                        """
                select i.id from item i join invoice v on v.id = i.invoice_id join creditor c on c.id = v.creditor_id
                where c.code = ? and (
                  i.open_amount <> (select coalesce(sum(amount), 0) from entry e where e.item_id = i.id)
                  or i.amount <> (select sum(amount) from entry e where e.item_id = i.id and e.kind = 'INVOICE')
                  or i.open_amount - i.dunnable_amount <>
                    (select coalesce(sum(amount), 0) from portion p where p.item_id = i.id)
                  or (i.open_amount = 0) <> (i.settled_on is not null)
                  or v.amount <> (select sum(amount) from item x where x.invoice_id = v.id))""")
                .param(creditor)
                .query(Long.class)
                .list();
    }
}
