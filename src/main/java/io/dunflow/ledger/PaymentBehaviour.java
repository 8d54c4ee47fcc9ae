package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the debtors behind accounts settled what they owed, at all creditors of the operator. */
@Repository
public class PaymentBehaviour {

    private final JdbcClient jdbc;

    PaymentBehaviour(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The behaviour behind each account as it stood on a date; {@link Behaviour#UNKNOWN} where nothing was settled in
     * the 24 months before.
     */
    public Map<Long, Behaviour> of(Collection<Long> accountIds, LocalDate asOf) {
        return jdbc
                .sql(
                        """
                        with asked as (select id, debtor_id from account where id = any(:ids)),
                        settled as (
                          select a.debtor_id, s.due_date, s.settled_on, s.amount
                            from settled_item s join account a on a.id = s.account_id
                           where a.debtor_id in (select debtor_id from asked)
                             and s.settled_on > :since and s.settled_on <= :as_of
                          union all
                          select a.debtor_id, i.due_date, i.settled_on, i.amount
                            from item i join account a on a.id = i.account_id
                           where a.debtor_id in (select debtor_id from asked)
                             and i.settled_on > :since and i.settled_on <= :as_of),
                        behaviour as (
                          select debtor_id, count(*) as settled_count,
                                 round(avg(case when settled_on > due_date then 1 else 0 end), 2) as late_share,
                                 round(coalesce(sum(greatest(settled_on - due_date, 0) * amount)
                                                / nullif(sum(amount), 0), 0), 1) as average_days_late
                            from settled group by debtor_id)
                        select asked.id, coalesce(b.settled_count, 0) as settled_count,
                               coalesce(b.late_share, 0.00) as late_share,
                               coalesce(b.average_days_late, 0.0) as average_days_late
                          from asked left join behaviour b on b.debtor_id = asked.debtor_id
                        """)
                .param("ids", accountIds.toArray(Long[]::new))
                .param("since", asOf.minusMonths(24))
                .param("as_of", asOf)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::id, Row::behaviour));
    }

    private record Row(long id, int settledCount, BigDecimal lateShare, BigDecimal averageDaysLate) {

        Behaviour behaviour() {
            return new Behaviour(settledCount, lateShare, averageDaysLate);
        }
    }
}
