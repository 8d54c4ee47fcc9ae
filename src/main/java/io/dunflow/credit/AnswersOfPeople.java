package io.dunflow.credit;

import java.math.BigDecimal;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows what a person said about an order before, as long as it stands. */
@Repository
class AnswersOfPeople {

    private final JdbcClient jdbc;

    AnswersOfPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a person who knew these reasons approved so much of the order, or more, which was not cancelled since. */
    boolean approved(Asked asked, Collection<String> known) {
        return isTrue(
                """
                select exists (
                  select from credit_case c join credit_check k on k.id = c.check_id
                  join customer_order_statement s on s.source = 'credit:' || c.id
                  join customer_order o on o.id = s.order_id and o.creditor_id = k.creditor_id and o.number = k.order_number
                  where c.debtor_id = :debtor and c.state = 'APPROVED' and c.amount >= :amount
                    and c.currency = :currency and k.creditor_id = :creditor and k.order_number = :order
                    and c.reasons @> cast(:reasons as text[])
                    and not exists (select from customer_order_statement x
                      where x.order_id = o.id and x.id > s.id and x.cancelled))""",
                asked,
                known,
                null);
    }

    /**
     * Whether the last word of a person about the order was that so much of it, or less, is not delivered, and nothing has
     * become better since: all reasons still stand, and no less of the limit is used.
     */
    boolean declined(Asked asked, Collection<String> reasons, BigDecimal use) {
        return isTrue(
                """
                select exists (
                  select from credit_case c join credit_check k on k.id = c.check_id
                  where c.debtor_id = :debtor and c.state = 'DECLINED' and c.amount <= :amount
                    and c.currency = :currency and k.creditor_id = :creditor and k.order_number = :order
                    and c.reasons <@ (cast(:reasons as text[]) || array['LIMIT_SET_MEANWHILE'])
                    and coalesce((k.facts -> 'asked' ->> 'usePercent')::numeric, 0) <= coalesce(cast(:use as numeric), 0)
                    and not exists (select from credit_case y join credit_check z on z.id = y.check_id
                      where y.id > c.id and z.creditor_id = k.creditor_id and z.order_number = k.order_number
                        and y.debtor_id = c.debtor_id and y.state <> 'WITHDRAWN')
                    and not exists (select from customer_order o
                      join customer_order_statement x on x.order_id = o.id and x.cancelled
                      where o.creditor_id = k.creditor_id and o.number = k.order_number and x.known_at > k.asked_at))""",
                asked,
                reasons,
                use);
    }

    private boolean isTrue(String sql, Asked asked, Collection<String> reasons, BigDecimal use) {
        return jdbc.sql(sql)
                .param("debtor", asked.debtor())
                .param("amount", asked.question().amount())
                .param("currency", asked.question().currency())
                .param("creditor", asked.creditor().id())
                .param("order", asked.question().order())
                .param("reasons", reasons.toArray(String[]::new))
                .param("use", use)
                .query(Boolean.class)
                .single();
    }
}
