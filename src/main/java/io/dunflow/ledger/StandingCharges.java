package io.dunflow.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands on top of items: claimed by a letter that left, or booked and not paid. */
@Component
public class StandingCharges {

    private final JdbcClient jdbc;
    private final ChargeLines lines;

    StandingCharges(JdbcClient jdbc, ChargeLines lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    /** Those of some items, by due date; what is of their account and of no item is not among them. */
    public List<StandingCharge> of(Collection<Long> items) {
        var ids = items.toArray(Long[]::new);
        var ofCharges = lines.of(jdbc.sql("select id from standing_charge where item_id = any(?)")
                .param(ids)
                .query(Long.class)
                .list());
        return jdbc.sql(
                        """
                        select s.*, v.number as invoice, i.no from standing_charge s join item i on i.id = s.item_id
                        join invoice v on v.id = i.invoice_id where s.item_id = any(?) order by i.due_date, v.number, i.no, s.id
                        """)
                .param(ids)
                .query((row, n) -> new StandingCharge(
                        row.getLong("id"),
                        row.getLong("item_id"),
                        row.getString("invoice"),
                        row.getInt("no"),
                        ChargeKind.valueOf(row.getString("kind")),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("claimed"),
                        "BOOKED".equals(row.getString("state")),
                        row.getString("law"),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("through", LocalDate.class),
                        ofCharges.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }
}
