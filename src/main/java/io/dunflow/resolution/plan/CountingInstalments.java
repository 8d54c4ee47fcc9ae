package io.dunflow.resolution.plan;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what was paid for a plan: payments on its items that stand and became known after it was proposed, by value
 * date. What was credited or written off of what it covers is not owed any more; what names a dispute was for the dispute,
 * and what was taken of a promise or a settlement beside it for that.
 */
@Component
class CountingInstalments {

    private final JdbcClient jdbc;

    CountingInstalments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was booked on the items of the plan. */
    PlanMoney of(Plan plan) {
        return of(List.of(plan.id())).get(plan.id());
    }

    /** What was booked on the items of each of these plans, read at once. */
    Map<Long, PlanMoney> of(Collection<Long> planIds) {
        return jdbc
                .sql(
                        """
                        select x.cover_id as plan_id, x.item_id, x.amount, x.missing, x.let_off, m.amount as booked, m.value_date
                        from agreement_owed x
                        left join agreement_paid m on m.cover = x.cover and m.cover_id = x.cover_id and m.item_id = x.item_id
                        where x.cover = 'PLAN' and x.cover_id = any(?) order by x.cover_id, x.item_id
                        """)
                .param(planIds.toArray(Long[]::new))
                .query(PlanMoney.Booked.class)
                .list()
                .stream()
                .collect(groupingBy(PlanMoney.Booked::planId, collectingAndThen(toList(), PlanMoney::of)));
    }

    /** Running plans of a creditor that cover items which are not in their case. */
    List<Long> outsideTheirCases(long creditorId) {
        return jdbc.sql(
                        """
                        select distinct l.id from plan l join account a on a.id = l.account_id
                        join dunning_case c on c.id = l.case_id and c.closed_at is null
                        join portion p on p.cover = 'PLAN' and p.cover_id = l.id
                        where a.creditor_id = ? and (l.state = 'ACTIVE' or l.suspended_from = 'ACTIVE') and not exists (
                          select 1 from case_item x where x.item_id = p.item_id and x.case_id = c.id and x.left_at is null)
                        order by l.id
                        """)
                .param(creditorId)
                .query(Long.class)
                .list();
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
