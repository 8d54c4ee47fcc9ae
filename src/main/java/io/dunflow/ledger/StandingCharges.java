package io.dunflow.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands on top of items: claimed by a letter that left, or booked and not paid. */
@Component
public class StandingCharges {

    private final JdbcClient jdbc;

    StandingCharges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of some items, by due date; what is of their account and of no item is not among them. */
    public List<StandingCharge> of(Collection<Long> items) {
        var ids = items.toArray(Long[]::new);
        var lines = lines(ids);
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
                        lines.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private Map<Long, List<NewCharge.Line>> lines(Long[] items) {
        return jdbc
                .sql(
                        """
                        select l.* from charge_line l join standing_charge s on s.id = l.charge_id
                        where s.item_id = any(?) order by l.charge_id, l.no
                        """)
                .param(items)
                .query((row, n) -> Map.entry(
                        row.getLong("charge_id"),
                        new NewCharge.Line(
                                row.getObject("from_date", LocalDate.class),
                                row.getObject("through", LocalDate.class),
                                row.getInt("days"),
                                row.getBigDecimal("base"),
                                row.getBigDecimal("base_rate"),
                                row.getBigDecimal("margin"),
                                row.getBigDecimal("rate"),
                                row.getString("basis"),
                                row.getBigDecimal("amount"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
