package io.dunflow.resolution;

import io.dunflow.ledger.GrantedCreditors;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was conceded in the last twelve months, by collector and debtor, of creditors granted to who asks. */
@RestController
@RequestMapping("/api/v1/concessions")
class ConcessionsResource {

    private final GrantedCreditors granted;
    private final JdbcClient jdbc;
    private final Clock clock;

    ConcessionsResource(GrantedCreditors granted, JdbcClient jdbc, Clock clock) {
        this.granted = granted;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @GetMapping
    List<Conceded> ofYear() {
        return jdbc.sql(
                        """
                        select x.actor as collector, d.number as debtor, x.kind, a.currency, count(*)::int as count,
                          sum(x.amount) as amount, max(x.day) as last_on
                        from concession x join account a on a.id = x.account_id join debtor d on d.id = a.debtor_id
                        where a.creditor_id = any(:granted) and x.day > :today::date - interval '12 months'
                        group by 1, 2, 3, 4 order by count(*) desc, 1, 2, 3, 4 limit 1000
                        """)
                .param("granted", granted.ids())
                .param("today", LocalDate.now(clock))
                .query(Conceded.class)
                .list();
    }

    /** How often and how much one collector conceded to one debtor in one way. */
    record Conceded(
            String collector,
            String debtor,
            String kind,
            String currency,
            int count,
            BigDecimal amount,
            LocalDate lastOn) {}
}
