package io.dunflow.resolution.charge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds charges that are left when nothing is due beside them. */
@Repository
class LonelyCharges {

    /**
     * Of accounts of which no invoice is due, on which no money waits and which nobody wants left alone, and of which the
     * debtor was not told in a statement of its own.
     */
    private static final String LONELY =
            """
            select s.id, s.account_id, a.currency, s.claimed as amount, c.rest_limit, c.currency as limit_currency
            from standing_charge s join account a on a.id = s.account_id join creditor c on c.id = a.creditor_id
            left join item o on o.id = s.item_id
            where a.creditor_id = :creditor and (o.id is null or o.open_amount = 0)
              and not exists (select from item i where i.account_id = a.id and i.open_amount > 0 and i.due_date <= :day)
              and not exists (select from credit x where x.account_id = a.id and x.unallocated > 0)
              and not exists (select from item_holds(null, a.id, a.debtor_id, :day, :day, null) h where h.reason is not null)
              and exists (select from standing_charge n left join item y on y.id = n.item_id
                where n.account_id = a.id and (y.id is null or y.open_amount = 0) and not exists (
                  select from notice_charge x join notice t on t.id = x.notice_id
                  where x.charge_id in (n.id, n.restates_id) and t.template = 'charges-statement' and t.standing))
            order by s.account_id, s.id
            """;

    private final JdbcClient jdbc;

    LonelyCharges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static BigDecimal sum(List<Lonely> charges) {
        return charges.stream().map(Lonely::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<Lonely> of(long creditorId, LocalDate day) {
        return jdbc.sql(LONELY)
                .param("creditor", creditorId)
                .param("day", day)
                .query(Lonely.class)
                .list();
    }

    List<Long> accounts(long creditorId, LocalDate day) {
        return of(creditorId, day).stream().map(Lonely::accountId).distinct().toList();
    }

    /** Whether any charge of the account still stands: what is booked may show that another one is not owed. */
    boolean standOn(long accountId) {
        return jdbc.sql("select exists (select from standing_charge where account_id = ?)")
                .param(accountId)
                .query(Boolean.class)
                .single();
    }

    /** A charge that is left, and how much of such the creditor lets go. */
    record Lonely(
            long id, long accountId, String currency, BigDecimal amount, BigDecimal restLimit, String limitCurrency) {}
}
