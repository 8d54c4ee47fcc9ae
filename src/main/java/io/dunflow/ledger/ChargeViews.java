package io.dunflow.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads charges as they are shown, with how they come about and what became of them. */
@Repository
public class ChargeViews {

    private static final String CHARGES =
            """
            select c.*, a.currency, v.number as invoice, i.no from charge c join account a on a.id = c.account_id
            left join item i on i.id = c.item_id left join invoice v on v.id = i.invoice_id
            """;

    private final JdbcClient jdbc;
    private final GrantedCreditors granted;

    ChargeViews(JdbcClient jdbc, GrantedCreditors granted) {
        this.jdbc = jdbc;
        this.granted = granted;
    }

    /** All that letters were to claim on an account and that was booked on it, the oldest first. */
    public List<ChargeAnswer> ofAccount(long accountId) {
        return shown("c.account_id = :id", accountId);
    }

    /** One of a granted creditor. */
    public Optional<ChargeAnswer> one(long id) {
        return shown("c.id = :id", id).stream().findFirst();
    }

    private List<ChargeAnswer> shown(String which, long id) {
        var lines = lines(which, id);
        var history = history(which, id);
        return jdbc.sql(CHARGES + "where a.creditor_id = any(:granted) and " + which + " order by c.id")
                .param("granted", granted.ids())
                .param("id", id)
                .query((row, n) -> answer(row, lines, history))
                .list();
    }

    private static ChargeAnswer answer(
            ResultSet row, Map<Long, List<ChargeAnswer.Line>> lines, Map<Long, List<ChargeAnswer.Happening>> history)
            throws SQLException {
        var id = row.getLong("id");
        var currency = row.getString("currency");
        return new ChargeAnswer(
                id,
                row.getLong("account_id"),
                row.getObject("item_id", Long.class),
                row.getString("invoice"),
                row.getObject("no", Integer.class),
                ChargeKind.valueOf(row.getString("kind")),
                currency,
                Amounts.text(row.getBigDecimal("amount"), currency),
                Amounts.text(row.getBigDecimal("open_amount"), currency),
                ChargeState.valueOf(row.getString("state")),
                row.getString("law"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("through", LocalDate.class),
                row.getObject("notice_id", Long.class),
                row.getObject("replaced_by_id", Long.class),
                row.getString("change_reason"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                lines.getOrDefault(id, List.of()),
                history.getOrDefault(id, List.of()));
    }

    private Map<Long, List<ChargeAnswer.Line>> lines(String which, long id) {
        return jdbc
                .sql(
                        """
                        select l.*, a.currency from charge_line l join charge c on c.id = l.charge_id
                        join account a on a.id = c.account_id where %s order by l.charge_id, l.no
                        """
                                .formatted(which))
                .param("id", id)
                .query((row, n) -> Map.entry(
                        row.getLong("charge_id"),
                        new ChargeAnswer.Line(
                                row.getObject("from_date", LocalDate.class),
                                row.getObject("through", LocalDate.class),
                                row.getInt("days"),
                                Amounts.text(row.getBigDecimal("base"), row.getString("currency")),
                                plain(row.getBigDecimal("rate")),
                                row.getString("basis"),
                                Amounts.text(row.getBigDecimal("amount"), row.getString("currency")))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Map<Long, List<ChargeAnswer.Happening>> history(String which, long id) {
        return jdbc
                .sql(
                        """
                        select v.* from charge_event v join charge c on c.id = v.charge_id
                        where %s order by v.charge_id, v.id
                        """
                                .formatted(which))
                .param("id", id)
                .query((row, n) -> Map.entry(
                        row.getLong("charge_id"),
                        new ChargeAnswer.Happening(
                                ChargeState.valueOf(row.getString("state")),
                                row.getString("reason"),
                                row.getString("actor"),
                                row.getObject("at", OffsetDateTime.class).toInstant())))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static String plain(BigDecimal rate) {
        return rate.stripTrailingZeros().toPlainString();
    }
}
