package io.dunflow.interest;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads on how much of items interest of which days is booked or waived: no letter claims it again. */
@Repository
class ChargedDays {

    private final JdbcClient jdbc;

    ChargedDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By item; one without any is missing. */
    Map<Long, List<Line>> of(Collection<Long> itemIds) {
        return jdbc
                .sql(
                        """
                        select c.item_id, l.from_date, l.through, l.base from charge c join charge_line l on l.charge_id = c.id
                        where c.item_id = any(?) and c.kind = 'INTEREST' and c.state in ('BOOKED', 'PAID', 'WAIVED')
                        """)
                .param(itemIds.toArray(Long[]::new))
                .query(Line.class)
                .list()
                .stream()
                .collect(groupingBy(Line::itemId));
    }

    /** A stretch of days, and on what interest of it is booked or waived. */
    record Line(long itemId, LocalDate fromDate, LocalDate through, BigDecimal base) {}
}
