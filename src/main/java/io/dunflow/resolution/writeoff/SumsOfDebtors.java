package io.dunflow.resolution.writeoff;

import io.dunflow.policy.Sitting;
import io.dunflow.resolution.CurrencyScale;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds up what a creditor gave up, or is asked to give up, of one debtor in all currencies: who asks in pieces is judged by
 * the whole.
 */
@Component
class SumsOfDebtors {

    private static final String SUM =
            """
            select o.currency, sum(x.amount) as amount from account a
            join account o on o.debtor_id = a.debtor_id and o.creditor_id = a.creditor_id
            join write_off w on w.account_id = o.id
            cross join lateral (select case when w.state = 'BOOKED' then (
                select coalesce(-sum(e.amount), 0) from entry e
                where e.account_id = o.id and e.kind = 'WRITE_OFF' and e.reference = 'write-off:' || w.id
                  and not exists (select from entry r where r.reverses_id = e.id))
              else w.amount end as amount) x
            where a.id = :account and (%s) group by o.currency
            """;

    private static final String OF_YEAR = SUM.formatted(
            """
            w.state = 'BOOKED' and w.booked_on > (:day::date - interval '12 months')
              or w.state = 'AWAITING_APPROVAL' and w.id < :before
            """);

    private static final String TOGETHER = SUM.formatted(
            """
            w.id < :before and w.asker = :asker and (w.state = 'AWAITING_APPROVAL'
              or w.state = 'BOOKED' and w.asked_by = :by and w.booked_on > :day::date - :days)
            """);

    /** What one person has written off within so many days is one decision in pieces. */
    private static final int TOGETHER_DAYS = 30;

    private final JdbcClient jdbc;
    private final CurrencyScale scale;

    SumsOfDebtors(JdbcClient jdbc, CurrencyScale scale) {
        this.jdbc = jdbc;
        this.scale = scale;
    }

    /** What was written off in twelve months, less what was credited since, and what was asked for before this one and waits. */
    BigDecimal ofYear(long accountId, long before, LocalDate today, Sitting sitting) {
        return sum(
                jdbc.sql(OF_YEAR)
                        .param("account", accountId)
                        .param("before", before)
                        .param("day", today),
                sitting);
    }

    /** What people of this kind asked for before this one and waits, and what was booked lately for the same person. */
    BigDecimal together(long accountId, Before before, LocalDate today, Sitting sitting) {
        return sum(
                jdbc.sql(TOGETHER)
                        .param("account", accountId)
                        .param("before", before.id())
                        .param("asker", before.asker())
                        .param("by", before.by())
                        .param("day", today)
                        .param("days", TOGETHER_DAYS),
                sitting);
    }

    private BigDecimal sum(JdbcClient.StatementSpec sums, Sitting sitting) {
        return sums.query(Sum.class).list().stream()
                .map(sum -> scale.measured(sum.amount(), sum.currency(), sitting))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Who asks, as what, and the id before which others count. */
    record Before(long id, String asker, String by) {}

    private record Sum(String currency, BigDecimal amount) {}
}
