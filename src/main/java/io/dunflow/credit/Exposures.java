package io.dunflow.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What debtors may come to owe over all their accounts (domain rule 2.18). */
@Repository
class Exposures {

    private final JdbcClient jdbc;

    Exposures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The exposure on a day, in a currency at the rates of that day.
     *
     * @param group with all branches below the debtor
     * @param except id of an order that is not counted, because it is just asked for; null: none
     */
    Exposure of(long debtor, boolean group, String currency, LocalDate day, Long except) {
        var lines = jdbc.sql(
                        """
                with mine as materialized (select a.id, a.currency from account a
                  where a.debtor_id in (select case when :group then m else :debtor end from group_of(:debtor) m))
                select part, currency, amount, rate_on(currency, :in, :day) as rate from (
                  select 'OPEN_ITEMS' as part, a.currency, sum(i.open_amount) as amount
                    from mine a join item i on i.account_id = a.id where i.open_amount > 0 group by 2
                  union all
                  select 'CHARGES', a.currency, sum(c.open_amount)
                    from mine a join charge c on c.account_id = a.id and c.state = 'BOOKED' group by 2
                  union all
                  select 'NOT_DELIVERED', a.currency, sum(o.not_delivered)
                    from mine a join customer_order o on o.account_id = a.id
                    where (o.not_delivered > 0 or o.not_invoiced > 0) and o.id is distinct from :except group by 2
                  union all
                  select 'NOT_INVOICED', a.currency, sum(o.not_invoiced)
                    from mine a join customer_order o on o.account_id = a.id
                    where (o.not_delivered > 0 or o.not_invoiced > 0) and o.id is distinct from :except group by 2
                  union all
                  select case c.kind when 'PAYMENT' then 'UNALLOCATED' else 'FREE_CREDITS' end, a.currency,
                    -sum(c.unallocated) from mine a join credit c on c.account_id = a.id
                    where c.unallocated > 0 and c.parked_at is null group by 1, 2) sums
                where amount <> 0 order by part, currency""")
                .param("group", group)
                .param("debtor", debtor)
                .param("in", currency)
                .param("day", day)
                .param("except", except)
                .query((row, n) -> line(
                        row.getString("part"),
                        row.getString("currency"),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("rate"),
                        currency))
                .list();
        return new Exposure(currency, lines);
    }

    /** An amount in another currency at the rate of a day; null when there is none. */
    BigDecimal converted(BigDecimal amount, String currency, String inCurrency, LocalDate day) {
        if (currency.equals(inCurrency)) {
            return amount;
        }
        var rate = jdbc.sql("select rate_on(?, ?, ?)")
                .params(currency, inCurrency, day)
                .query((row, n) -> new Rate(row.getBigDecimal(1)))
                .single();
        return Exposure.converted(amount, rate.value(), inCurrency);
    }

    private static Exposure.Line line(
            String part, String currency, BigDecimal amount, BigDecimal rate, String inCurrency) {
        return new Exposure.Line(part, currency, amount, rate, Exposure.converted(amount, rate, inCurrency));
    }

    private record Rate(BigDecimal value) {}
}
