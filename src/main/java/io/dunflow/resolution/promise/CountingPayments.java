package io.dunflow.resolution.promise;

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
     * value date; read at once.
     */
    Map<Long, Counted> ofPromises(Collection<Long> promiseIds) {
        return jdbc
                .sql(
                        """
                        select x.promise_id, coalesce(sum(greatest(x.amount - x.waived, 0)), 0) as promised,
                          coalesce(sum(least(x.paid, greatest(x.amount - x.waived, 0))), 0) as paid
                        from (
                          select pi.promise_id, pi.amount,
                            coalesce(-sum(e.amount) filter (where e.kind in ('PAYMENT', 'EXTERNAL_CLEARING')), 0) as paid,
                            coalesce(sum(t.amount) filter (where e.kind not in ('PAYMENT', 'EXTERNAL_CLEARING')), 0) as waived
                          from promise_item pi
                          join promise p on p.id = pi.promise_id
                          left join entry e on e.item_id = pi.item_id and e.amount < 0 and e.known_at >= p.given_at
                            and e.value_date <= p.last_day
                            and not exists (select 1 from entry r where r.reverses_id = e.id)
                            and not exists (select 1 from credit c where c.id = e.credit_id and c.dispute_id is not null)
                          left join entry_cover t on t.entry_id = e.id and t.cover = 'PROMISE' and t.cover_id = p.id
                          where pi.promise_id = any(?)
                          group by pi.promise_id, pi.item_id, pi.amount) x
                        group by x.promise_id
                        """)
                .param(promiseIds.toArray(Long[]::new))
                .query(Counted.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Counted::promiseId, Function.identity()));
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
                          and e.known_at >= p.given_at and e.value_date <= p.last_day
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
