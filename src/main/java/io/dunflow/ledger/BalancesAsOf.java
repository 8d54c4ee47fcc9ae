package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers what an account owed on a day, and what was known of that on another: entries are never changed, so both can be
 * told for ever. What stays of a payment of which a part went back counts, as that part does, from the day on which it went.
 * Money that pays an item only because that was open again later was free until then, though its value date is older.
 */
@Component
@Transactional(readOnly = true)
public class BalancesAsOf {

    private final JdbcClient jdbc;

    BalancesAsOf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of an account in a currency, by value dates up to a day, as far as they were known on a day. */
    public BalanceAsOf of(long accountId, String currency, LocalDate day, LocalDate known) {
        var items = items(accountId, currency, day, known);
        var sums = jdbc.sql(SUMS)
                .param("account", accountId)
                .param("day", day)
                .param("known", known)
                .query(Sums.class)
                .single();
        return new BalanceAsOf(
                accountId,
                currency,
                day,
                known,
                Amounts.text(sums.open(), currency),
                Amounts.text(sums.unallocated(), currency),
                Amounts.text(sums.charges(), currency),
                items);
    }

    private List<BalanceAsOf.Item> items(long accountId, String currency, LocalDate day, LocalDate known) {
        return jdbc.sql(ITEMS)
                .param("account", accountId)
                .param("day", day)
                .param("known", known)
                .query((row, n) -> new BalanceAsOf.Item(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getInt("no"),
                        row.getObject("due_date", LocalDate.class),
                        Amounts.text(row.getBigDecimal("open"), currency)))
                .list();
    }

    private static final String COUNTED =
            """
            with counted as (
              select e.* from entry e join account a on a.id = e.account_id join creditor c on c.id = a.creditor_id
              where e.account_id = :account and day_in(c.zone, e.known_at) <= :known
                and coalesce((select r.value_date from entry r where e.stays_of_id is not null and r.credit_id = e.credit_id
                  and r.kind = 'REVERSAL' and r.id < e.id
                  and (r.item_id, r.charge_id) is not distinct from (e.item_id, e.charge_id)
                  order by r.id desc limit 1), e.value_date) <= :day)
            """;

    private static final String ITEMS = COUNTED
            + """
            select i.id, v.number, i.no, i.due_date, sum(e.amount) as open
            from counted e join item i on i.id = e.item_id join invoice v on v.id = i.invoice_id
            group by i.id, v.number having sum(e.amount) > 0 order by i.due_date, v.number, i.no
            """;

    private static final String SUMS = COUNTED
            + """
            , items as (select sum(amount) as open from counted where item_id is not null group by item_id),
            charges as (select sum(amount) as open from counted where charge_id is not null group by charge_id)
            select (select coalesce(sum(greatest(open, 0)), 0) from items) as open,
              (select coalesce(sum(greatest(open, 0)), 0) from charges) as charges,
              (select coalesce(sum(k.amount), 0) from credit k join account a on a.id = k.account_id
                 join creditor c on c.id = a.creditor_id
                 where k.account_id = :account and k.value_date <= :day and day_in(c.zone, k.known_at) <= :known)
              - (select coalesce(sum(case when kind in ('RETURN', 'REFUND') then amount else -amount end), 0)
                 from counted where credit_id is not null and kind <> 'CHARGE')
              + (select coalesce(sum(greatest(-open, 0)), 0) from (table items union all table charges) x) as unallocated
            """;

    private record Sums(BigDecimal open, BigDecimal charges, BigDecimal unallocated) {}
}
