package io.dunflow.resolution.promise;

import io.dunflow.resolution.promise.SharingPayments.Chance;
import io.dunflow.resolution.promise.SharingPayments.Claim;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what was paid for an agreement: payments that stand, by value date, that became known after it was made, and
 * what the leading system cleared. What was credited or written off meanwhile was neither paid nor is it owed any more;
 * what was let off of something else, or afterwards, does not keep what was broken, and what names a dispute was for the
 * dispute.
 */
@Component
class CountingPayments {

    private final JdbcClient jdbc;

    CountingPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was still promised of each of these promises on its last day, and what was paid for it through that day, both by
     * value date; read at once. What counts for one promise on an item counts for no other on the same item, and what was
     * taken of a plan or a settlement beside it for no promise.
     */
    Map<Long, Counted> ofPromises(Collection<Long> promiseIds) {
        var ids = promiseIds.toArray(Long[]::new);
        var shared = SharingPayments.of(claims(ids), chances(ids));
        return shared.stream()
                .filter(counted -> promiseIds.contains(counted.promiseId()))
                .collect(Collectors.toMap(Counted::promiseId, Function.identity()));
    }

    private List<Claim> claims(Long[] promiseIds) {
        return jdbc.sql(
                        """
                        select x.promise_id, x.item_id, x.wanted, x.wanted * (1 - x.tolerance_percent / 100) as enough,
                          x.open_then, x.replaced_by, x.payable
                        from (
                          select pi.promise_id, pi.item_id, p.tolerance_percent, p.replaced_by,
                            greatest(0, pi.amount - coalesce((
                              select sum(t.amount) from entry_cover t join entry e on e.id = t.entry_id
                              where t.cover = 'PROMISE' and t.cover_id = p.id and e.item_id = pi.item_id and e.amount < 0
                                and e.kind not in ('PAYMENT', 'EXTERNAL_CLEARING') and e.known_at >= p.given_at
                                and e.value_date <= p.last_day and not exists (select from entry r where r.reverses_id = e.id)
                                and not exists (select from credit c where c.id = e.credit_id and c.dispute_id is not null)),
                              0)) as wanted,
                            (select greatest(0, coalesce(sum(e.amount), 0)) from entry e
                             where e.item_id = pi.item_id and e.value_date <= p.last_day and e.reverses_id is null
                               and not exists (select from entry r where r.reverses_id = e.id)) as open_then,
                            (select coalesce(sum(m.amount), 0) from agreement_paid m
                             where m.cover = 'PROMISE' and m.cover_id = p.id and m.item_id = pi.item_id) as payable
                          from promise_item pi join promise p on p.id = pi.promise_id
                          where pi.item_id in (select item_id from promise_item where promise_id = any(:ids))
                            and (p.state not in ('WITHDRAWN', 'VOID') or p.id = any(:ids))) x
                        order by x.promise_id, x.item_id
                        """)
                .param("ids", promiseIds)
                .query(Claim.class)
                .list();
    }

    /** Whoever promised an earlier day comes first, then whoever promised first. */
    private List<Chance> chances(Long[] promiseIds) {
        return jdbc.sql(
                        """
                        select e.id as entry_id, -e.amount as amount, pi.promise_id, pi.item_id
                        from promise_item pi join promise p on p.id = pi.promise_id
                        join entry e on e.item_id = pi.item_id and e.amount < 0
                          and coalesce(e.stays_since, e.known_at) >= p.given_at and e.value_date <= p.last_day
                          and e.kind in ('PAYMENT', 'EXTERNAL_CLEARING')
                          and not exists (select from entry r where r.reverses_id = e.id)
                          and not exists (select from credit c where c.id = e.credit_id and c.dispute_id is not null)
                        where pi.item_id in (select item_id from promise_item where promise_id = any(:ids))
                          and (p.state not in ('WITHDRAWN', 'VOID') or p.id = any(:ids))
                        order by e.value_date, e.id, p.promised_on, p.id
                        """)
                .param("ids", promiseIds)
                .query(Chance.class)
                .list();
    }

    /** Whether a payment that counted was returned by the bank since money last decided about the promise. */
    boolean returnedSince(long promiseId) {
        return jdbc.sql(
                        """
                        select exists (
                          select 1 from promise_item pi join promise p on p.id = pi.promise_id
                          join entry r on r.item_id = pi.item_id and r.kind = 'REVERSAL'
                            and r.known_at >= (select max(j.judged_at) from promise_judgement j where j.promise_id = p.id
                              and j.state <> 'VOID' and j.cause is distinct from 'FACT_WITHDRAWN')
                          join entry e on e.id = r.reverses_id and e.kind = 'PAYMENT'
                          where pi.promise_id = :promise)
                        """)
                .param("promise", promiseId)
                .query(Boolean.class)
                .single();
    }

    /** What was promised and not waived, and what of it was paid. */
    record Counted(long promiseId, BigDecimal promised, BigDecimal paid) {}

    /**
     * What paid the items of a promise in time and went back, from the day on which it was promised; of a payment of which
     * a part went back, what the rest of it pays again is left out.
     */
    List<Returned> returned(long promiseId) {
        return jdbc.sql(
                        """
                        select x.item_id, least(x.amount, sum(case when r.id is null then e.amount else -e.amount end)) as amount,
                          day_in(c.zone, p.given_at) as since, min(e.value_date) as paid_on
                        from promise p join promise_item x on x.promise_id = p.id
                        join account a on a.id = p.account_id join creditor c on c.id = a.creditor_id
                        join entry e on e.item_id = x.item_id and e.kind = 'PAYMENT' and e.amount < 0
                          and coalesce(e.stays_since, e.known_at) >= p.given_at and e.value_date <= p.last_day
                        left join entry r on r.reverses_id = e.id
                        where p.id = ? and exists (select from entry o join entry b on b.reverses_id = o.id
                          where o.credit_id = e.credit_id and o.item_id = e.item_id and o.kind = 'PAYMENT')
                        group by x.item_id, x.amount, p.given_at, c.zone
                        having sum(case when r.id is null then e.amount else -e.amount end) > 0 order by x.item_id
                        """)
                .param(promiseId)
                .query(Returned.class)
                .list();
    }

    /** Money that had paid a promised item. */
    record Returned(long itemId, BigDecimal amount, LocalDate since, LocalDate paidOn) {}
}
