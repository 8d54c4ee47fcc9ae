package io.dunflow.resolution;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what was paid for a plan: payments on its items that stand and became known after it was proposed, by value
 * date. What was credited or written off of what it covers is not owed any more; what names a dispute was for the dispute.
 */
@Component
class CountingInstalments {

    private final JdbcClient jdbc;

    CountingInstalments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was booked on the items of the plan. */
    PlanMoney of(Plan plan) {
        return PlanMoney.of(jdbc.sql(
                        """
                        select x.item_id, x.amount, x.missing, x.let_off, -e.amount as booked, e.value_date
                        from agreement_owed x
                        left join entry e on e.item_id = x.item_id and e.amount < 0
                          and e.known_at >= :since
                          and e.kind in ('PAYMENT', 'EXTERNAL_CLEARING')
                          and not exists (select 1 from entry r where r.reverses_id = e.id)
                          and not exists (select 1 from credit n where n.id = e.credit_id and n.dispute_id is not null)
                        where x.cover = 'PLAN' and x.cover_id = :plan order by x.item_id
                        """)
                .param("plan", plan.id())
                .param("since", plan.madeAt())
                .query(PlanMoney.Booked.class)
                .list());
    }

    /** Items that the plan covers and that are not in its case, while that lives. */
    List<Long> outsideItsCase(Plan plan) {
        return jdbc.sql(
                        """
                        select p.item_id from portion p where p.cover = 'PLAN' and p.cover_id = ? and not exists (
                          select 1 from case_item x where x.item_id = p.item_id and x.case_id = ? and x.left_at is null)
                          and exists (select 1 from dunning_case c where c.id = ? and c.closed_at is null)
                        order by p.item_id
                        """)
                .params(plan.id(), plan.caseId(), plan.caseId())
                .query(Long.class)
                .list();
    }
}
