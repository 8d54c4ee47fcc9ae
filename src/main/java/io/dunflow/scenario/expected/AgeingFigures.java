package io.dunflow.scenario.expected;

import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is open and overdue, and for how long, by the entries with a value date up to the day. */
@Component
class AgeingFigures implements Figures {

    private final JdbcClient jdbc;

    AgeingFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Facts of(List<Long> accounts, LocalDate day) {
        var items = jdbc.sql(
                        """
                        select :day::date - i.due_date as age, sum(e.amount) as open
                        from item i join entry e on e.item_id = i.id
                        where i.account_id = any(:accounts) and e.value_date <= :day::date
                        group by i.id having sum(e.amount) > 0
                        """)
                .param("accounts", accounts.toArray(Long[]::new))
                .param("day", day)
                .query(Open.class)
                .list();
        return Facts.of()
                .and("open", sum(items, Integer.MIN_VALUE, Integer.MAX_VALUE))
                .and("overdue", sum(items, 1, Integer.MAX_VALUE))
                .and("not-due", sum(items, Integer.MIN_VALUE, 0))
                .and("days-1-30", sum(items, 1, 30))
                .and("days-31-60", sum(items, 31, 60))
                .and("days-61-90", sum(items, 61, 90))
                .and("over-90", sum(items, 91, Integer.MAX_VALUE));
    }

    private static BigDecimal sum(List<Open> items, int from, int through) {
        return Money.of(items.stream()
                .filter(item -> item.age() >= from && item.age() <= through)
                .map(Open::open)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** An open item, with the days since its due date. */
    record Open(int age, BigDecimal open) {}
}
