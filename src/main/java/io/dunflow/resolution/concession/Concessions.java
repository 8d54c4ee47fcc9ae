package io.dunflow.resolution.concession;

import io.dunflow.policy.Sitting;
import io.dunflow.resolution.CurrencyScale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a debtor was conceded in twelve months, all kinds together: amounts put into plans or deferred, written off by
 * settlements, and waived (domain rule 2.34). Each creditor counts what it conceded itself, in all its currencies.
 */
@Component
public class Concessions {

    private final JdbcClient jdbc;
    private final CurrencyScale scale;

    Concessions(JdbcClient jdbc, CurrencyScale scale) {
        this.jdbc = jdbc;
        this.scale = scale;
    }

    /**
     * The sum of the twelve months before and with this day, over the debtor's accounts of this creditor, measured by
     * {@link CurrencyScale}. What is offered and may still be accepted, and what waits
     * for a lead, count as conceded.
     */
    public BigDecimal ofYear(long accountId, LocalDate today, Sitting sitting) {
        return jdbc
                .sql(
                        """
                        select o.currency, sum(x.amount) as amount from account a
                        join account o on o.debtor_id = a.debtor_id and o.creditor_id = a.creditor_id
                        join (
                          select account_id, amount, day from concession
                          union all
                          select p.account_id, p.amount, day_in(c.zone, p.made_at)
                          from plan p join account y on y.id = p.account_id join creditor c on c.id = y.creditor_id
                          where p.agreed_at is null and coalesce(p.suspended_from, p.state) in ('OFFERED', 'AWAITING_APPROVAL')
                          union all
                          select s.account_id, d.debt - d.amount, day_in(c.zone, s.made_at)
                          from settlement s join settlement_due d on d.settlement_id = s.id join account y on y.id = s.account_id join creditor c on c.id = y.creditor_id
                          where coalesce(s.suspended_from, s.state) = 'AWAITING_APPROVAL'
                          union all
                          select f.account_id, f.amount, f.agreed_on from deferral f
                          where f.state in ('AWAITING_APPROVAL', 'SUSPENDED')) x
                          on x.account_id = o.id
                        where a.id = :account and x.day > (:day::date - interval '12 months')
                        group by o.currency
                        """)
                .param("account", accountId)
                .param("day", today)
                .query(Sum.class)
                .list()
                .stream()
                .map(sum -> scale.measured(sum.amount(), sum.currency(), sitting))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * What is agreed with the debtor now, or may be agreed yet, over its accounts of this creditor, measured by
     * {@link CurrencyScale}: what is left of plans and of what has time, and what settlements would leave.
     *
     * @param items what the new agreement is about: what has time already is the same money
     */
    public BigDecimal running(long accountId, Collection<Long> items, LocalDate today, Sitting sitting) {
        return jdbc
                .sql(
                        """
                        select o.currency, sum(x.amount) as amount from account a
                        join account o on o.debtor_id = a.debtor_id and o.creditor_id = a.creditor_id
                        join (
                          select i.account_id, p.amount from portion p join item i on i.id = p.item_id where p.cover = 'PLAN'
                          union all
                          select s.account_id, d.debt - d.amount from settlement s join settlement_due d on d.settlement_id = s.id
                          where coalesce(s.suspended_from, s.state) in ('AWAITING_APPROVAL', 'OPEN', 'AWAITING_BANK')
                          union all
                          select i.account_id, i.dunnable_amount from item i where i.id <> all(:items) and exists (
                            select from deferral_item y join deferral f on f.id = y.deferral_id where y.item_id = i.id
                              and (f.state in ('AWAITING_APPROVAL', 'SUSPENDED')
                                or f.state = 'ACTIVE' and f.until_date >= :day and f.until_date = i.due_date))) x
                          on x.account_id = o.id
                        where a.id = :account
                        group by o.currency
                        """)
                .param("account", accountId)
                .param("items", items.toArray(Long[]::new))
                .param("day", today)
                .query(Sum.class)
                .list()
                .stream()
                .map(sum -> scale.measured(sum.amount(), sum.currency(), sitting))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private record Sum(String currency, BigDecimal amount) {}
}
