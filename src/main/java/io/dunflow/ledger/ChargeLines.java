package io.dunflow.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the lines that charges are the sums of. */
@Repository
public class ChargeLines {

    private final JdbcClient jdbc;

    ChargeLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By charge, in their order; a charge without lines is missing. */
    public Map<Long, List<NewCharge.Line>> of(Collection<Long> charges) {
        if (charges.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                        select charge_id, from_date, through, days, base, base_rate, margin, rate, basis, amount
                        from charge_line where charge_id = any(?) order by charge_id, no
                        """)
                .param(charges.toArray(Long[]::new))
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
