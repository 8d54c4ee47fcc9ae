package io.dunflow.scenario.export;

import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the debtor of an exported account settled elsewhere: its segment is judged by that. */
@Repository
class RecordedPast {

    private final JdbcClient jdbc;
    private final GrantedCreditors granted;

    RecordedPast(JdbcClient jdbc, GrantedCreditors granted) {
        this.jdbc = jdbc;
        this.granted = granted;
    }

    /** Rows of settled items, on the first day or when they were settled. */
    List<Recorded> since(Instant first, ExportedAccount account) {
        var byDay = new TreeMap<LocalDate, List<Facts>>();
        var from = account.day(first);
        rows(account, from).forEach(row -> {
            var settled = (LocalDate) row.get("settled_date");
            byDay.computeIfAbsent(settled.isBefore(from) ? from : settled, day -> new ArrayList<>())
                    .add(row);
        });
        return byDay.entrySet().stream()
                .map(day -> Recorded.of(
                        day.getKey().equals(from)
                                ? first
                                : day.getKey().atStartOfDay(account.zone()).toInstant(),
                        Recorded.Order.PAST,
                        "import",
                        Facts.of().and("kind", "settled-items").and("rows", day.getValue())))
                .toList();
    }

    /** Whether something counts that the user may not see. */
    boolean isWithheld(ExportedAccount account) {
        return jdbc.sql(
                        """
                        select exists (select from account where debtor_id = ? and not creditor_id = any(?)
                          and id in (select account_id from settled_item union select account_id from item))
                        """)
                .params(account.debtorId(), granted.ids())
                .query(Boolean.class)
                .single();
    }

    private List<Facts> rows(ExportedAccount account, LocalDate first) {
        return jdbc.sql(
                        """
                        select s.due_date, s.settled_on, s.amount
                        from settled_item s join account a on a.id = s.account_id
                        where a.debtor_id = :debtor and a.creditor_id = any(:granted) and s.settled_on > :since
                        union all
                        select i.due_date, i.settled_on, i.amount from item i join account a on a.id = i.account_id
                        where a.debtor_id = :debtor and a.creditor_id = any(:granted) and a.id <> :account
                          and i.settled_on > :since
                        order by settled_on, due_date, amount
                        """)
                .param("debtor", account.debtorId())
                .param("granted", granted.ids())
                .param("account", account.id())
                .param("since", first.minusYears(2))
                .query((row, n) -> account.debtor()
                        .and("number", account.names().next("PAST"))
                        .and("due_date", row.getObject("due_date", LocalDate.class))
                        .and("settled_date", row.getObject("settled_on", LocalDate.class))
                        .and("amount", Money.of(row.getBigDecimal("amount"))))
                .list();
    }
}
