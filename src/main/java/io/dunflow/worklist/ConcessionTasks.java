package io.dunflow.worklist;

import io.dunflow.ledger.TaskWords;
import io.dunflow.worklist.FollowUps.FollowUp;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a second person has to know to decide about a settlement, a deferral or a write-off. */
@Component
class ConcessionTasks {

    private static final String WHOSE =
            """
            select d.name || ' (' || d.number || ')' as debtor, x.account_id, a.currency, c.language, %s
            from %s x join account a on a.id = x.account_id join creditor c on c.id = a.creditor_id
            join debtor d on d.id = a.debtor_id where x.id = ?
            """;

    private static final String SETTLEMENT = WHOSE.formatted(
            """
            x.pay_by as due, (select g.amount from settlement_due g where g.settlement_id = x.id) as amount, x.pay_by as day,
              (select g.debt from settlement_due g where g.settlement_id = x.id) as second, x.made_by as by_whom, x.note as why,
              x.authority_reason, x.collector_alone as third
            """,
            "settlement");

    private static final String DEFERRAL = WHOSE.formatted(
            """
            x.until_date as due, x.amount, x.until_date as day, null::numeric as second,
              x.agreed_by as by_whom, x.reason as why, x.authority_reason, null::numeric as third
            """,
            "deferral");

    private static final String WRITE_OFF = WHOSE.formatted(
            """
            null::date as due, x.amount, null::date as day, null::numeric as second,
              x.asked_by as by_whom, x.reason as why, x.authority_reason, null::numeric as third, x.cause
            """,
            "write_off");

    private static final String WRITTEN_OFF =
            """
            select v.number, i.original_due_date as due from write_off_item x join item i on i.id = x.item_id
            join invoice v on v.id = i.invoice_id where x.write_off_id = ? order by i.original_due_date, i.id
            """;

    private static final String LIST =
            """
            select c.name, c.language, l.currency, l.item_limit, l.older_than,
              l.asked_by, x.amount, x.accounts
            from write_off_list l join creditor c on c.id = l.creditor_id
            cross join lateral (select sum(w.amount) as amount, count(*)::int as accounts
              from write_off w where w.list_id = l.id) x
            where l.id = ?
            """;

    private static final Map<String, String> SHEETS =
            Map.of("settlement", SETTLEMENT, "deferral", DEFERRAL, "write-off", WRITE_OFF);

    private final JdbcClient jdbc;

    ConcessionTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The task of {@code settlement:ID}, {@code deferral:ID}, {@code write-off:ID} or {@code write-off-list:ID}. */
    FollowUp of(String key) {
        var kind = key.substring(0, key.indexOf(':'));
        long id = Long.parseLong(key.substring(kind.length() + 1));
        return kind.equals("write-off-list")
                ? jdbc.sql(LIST).param(id).query((row, n) -> list(row, id)).single()
                : jdbc.sql(SHEETS.get(kind))
                        .param(id)
                        .query((row, n) -> sheet(row, kind, id))
                        .single();
    }

    private FollowUp sheet(ResultSet row, String kind, long id) throws SQLException {
        var words = TaskWords.in(row.getString("language"));
        var currency = row.getString("currency");
        return new FollowUp(
                words.text(kind + ".title", row.getString("debtor")),
                words.text(
                        kind + ".summary",
                        words.amount(row.getBigDecimal("amount"), currency),
                        kind.equals("write-off") ? items(id, words) : row.getObject("day", LocalDate.class),
                        row.getString("by_whom"),
                        row.getString("why"),
                        words.inSentence("authorityReason", row.getString("authority_reason")),
                        kind.equals("write-off")
                                ? words.inSentence("writeOffCause", row.getString("cause"))
                                : amount(row.getBigDecimal("second"), currency, words),
                        amount(row.getBigDecimal("third"), currency, words)),
                "/accounts/" + row.getLong("account_id"),
                row.getObject("due", LocalDate.class),
                null,
                kind.equals("deferral") ? "DECISION" : "NOTE");
    }

    private static String amount(BigDecimal amount, String currency, TaskWords words) {
        return amount == null ? "–" : words.amount(amount, currency);
    }

    private String items(long writeOff, TaskWords words) {
        return String.join(
                ", ",
                jdbc.sql(WRITTEN_OFF)
                        .param(writeOff)
                        .query((row, n) -> words.text(
                                "write-off.item", row.getString("number"), row.getObject("due", LocalDate.class)))
                        .list());
    }

    private static FollowUp list(ResultSet row, long id) throws SQLException {
        var words = TaskWords.in(row.getString("language"));
        return new FollowUp(
                words.text("write-off-list.title", row.getString("name")),
                words.text(
                        "write-off-list.summary",
                        words.amount(row.getBigDecimal("amount"), row.getString("currency")),
                        row.getInt("accounts"),
                        words.amount(row.getBigDecimal("item_limit"), row.getString("currency")),
                        row.getInt("older_than"),
                        row.getString("asked_by")),
                "/write-off-lists/" + id);
    }
}
