package io.dunflow.worklist;

import io.dunflow.ledger.TaskWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says what a snapshot and our ledger disagree about on one account, in one text for all of its items. */
@Repository
class ConflictSheets {

    private static final int SHOWN = 10;

    private final JdbcClient jdbc;

    ConflictSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FollowUps.FollowUp of(ConflictKey key) {
        var items = items(key);
        var first = items.get(0);
        var words = TaskWords.in(first.language());
        var more = items.size() > SHOWN ? "; " + words.text("conflict.more", items.size() - SHOWN) : "";
        return new FollowUps.FollowUp(
                words.text("conflict.title", first.debtor()),
                words.text(
                        "conflict.summary",
                        Long.toString(key.importId()),
                        items.stream()
                                        .limit(SHOWN)
                                        .map(item -> item.text(words))
                                        .collect(Collectors.joining("; "))
                                + more),
                "/accounts/" + key.accountId());
    }

    private List<Item> items(ConflictKey key) {
        return jdbc.sql(
                        """
                        select v.number as invoice, k.reason, k.our_amount as ours, k.their_amount as theirs,
                          k.our_due_date as our_due, k.their_due_date as their_due, a.currency, c.language,
                          d.name || ' (' || d.number || ')' as debtor
                        from import_conflict k join item i on i.id = k.item_id join invoice v on v.id = i.invoice_id
                        join account a on a.id = i.account_id join creditor c on c.id = a.creditor_id
                        join debtor d on d.id = a.debtor_id
                        where k.import_id = :import and i.account_id = :account and k.resolved_at is null
                        order by v.number, i.no, k.id
                        """)
                .param("import", key.importId())
                .param("account", key.accountId())
                .query(Item.class)
                .list();
    }

    /** One item about which both disagree. */
    record Item(
            String invoice,
            String reason,
            BigDecimal ours,
            BigDecimal theirs,
            LocalDate ourDue,
            LocalDate theirDue,
            String currency,
            String language,
            String debtor) {

        String text(TaskWords words) {
            return switch (reason) {
                case "MISSING" -> words.text("conflict.missing", invoice, words.amount(ours, currency));
                case "DUE_DATE" -> words.text("conflict.dueDate", invoice, theirDue, ourDue);
                default ->
                    words.text(
                            "conflict.amount", invoice, words.amount(theirs, currency), words.amount(ours, currency));
            };
        }
    }
}
