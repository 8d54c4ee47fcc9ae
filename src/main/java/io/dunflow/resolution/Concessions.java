package io.dunflow.resolution;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a debtor was conceded in twelve months, all kinds together: amounts put into plans or deferred, written off by
 * settlements, and waived (domain rule 2.34).
 */
@Component
class Concessions {

    private final JdbcClient jdbc;

    Concessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sum of the twelve months before and with this day, over the debtor's accounts of this creditor and currency. */
    BigDecimal ofYear(long accountId, LocalDate today) {
        return jdbc.sql(
                        """
                        select coalesce(sum(x.amount), 0) from account a
                        join account o on o.debtor_id = a.debtor_id and o.creditor_id = a.creditor_id
                          and o.currency = a.currency
                        join concession x on x.account_id = o.id
                        where a.id = :account and x.day > (:day::date - interval '12 months')
                        """)
                .param("account", accountId)
                .param("day", today)
                .query(BigDecimal.class)
                .single();
    }
}
