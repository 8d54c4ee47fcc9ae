package io.dunflow.resolution.plan;

import static java.util.stream.Collectors.groupingBy;

import io.dunflow.correspondence.NoticeDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which instalments come due soon, and how much of what is open of which item each of them pays. */
@Repository
class InstalmentsToCome {

    private final JdbcClient jdbc;

    InstalmentsToCome(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is to be told of on a day: earlier instalments are paid first, and of the items the oldest. */
    List<Part> on(long creditorId, LocalDate day) {
        var parts = new ArrayList<Part>();
        var dues = due(creditorId, day);
        var items = items(dues.stream().map(Due::planId).toList());
        for (var due : dues) {
            var from = due.before();
            var through = from.add(due.left());
            for (var item : items.getOrDefault(due.planId(), List.of())) {
                var part = item.through().min(through).subtract(item.before().max(from));
                if (part.signum() > 0) {
                    parts.add(new Part(
                            due.accountId(),
                            due.planId(),
                            due.no(),
                            due.caseId(),
                            due.currency(),
                            item.itemId(),
                            part,
                            due.dueOn()));
                }
            }
        }
        return parts;
    }

    private List<Due> due(long creditorId, LocalDate day) {
        return jdbc.sql(
                        """
                        select p.account_id, p.id as plan_id, p.case_id, a.currency, x.no, x.due_on, x.amount - x.paid as left,
                          (select coalesce(sum(b.amount - b.paid), 0) from plan_instalment b
                            where b.plan_id = p.id and b.no < x.no) as before
                        from plan p join account a on a.id = p.account_id join plan_instalment x on x.plan_id = p.id
                        where a.creditor_id = :creditor and p.state = 'ACTIVE' and x.state = 'OPEN' and x.reminded_on is null
                          and x.due_on >= :day and x.due_on - p.remind_days <= :day and x.paid < x.amount
                          and not exists (select 1 from notice n where n.account_id = p.account_id and n.standing
                            and n.purpose = 'SERVICE' and n.business_date = :day)
                        order by p.account_id, x.due_on, p.id, x.no
                        """)
                .param("creditor", creditorId)
                .param("day", day)
                .query(Due.class)
                .list();
    }

    private Map<Long, List<Share>> items(List<Long> planIds) {
        return jdbc
                .sql(
                        """
                        select x.plan_id, x.item_id, sum(c.amount) over w as through, sum(c.amount) over w - c.amount as before
                        from plan_item x join item i on i.id = x.item_id
                        join portion c on c.item_id = x.item_id and c.cover = 'PLAN' and c.cover_id = x.plan_id
                        where x.plan_id = any(?)
                        window w as (partition by x.plan_id order by coalesce(x.due_before, i.due_date), i.invoice_id, i.no, i.id
                          rows unbounded preceding)
                        """)
                .param(planIds.toArray(Long[]::new))
                .query(Share.class)
                .list()
                .stream()
                .collect(groupingBy(Share::planId));
    }

    /**
     * An instalment that comes due.
     *
     * @param left of it
     * @param before what is left of earlier ones
     */
    record Due(
            long accountId,
            long planId,
            Long caseId,
            String currency,
            int no,
            LocalDate dueOn,
            BigDecimal left,
            BigDecimal before) {}

    /** Where an item begins and ends in what is still owed by the plan. */
    record Share(long planId, long itemId, BigDecimal through, BigDecimal before) {}

    /** What an instalment pays of an item. */
    record Part(
            long accountId,
            long planId,
            int no,
            Long caseId,
            String currency,
            long itemId,
            BigDecimal amount,
            LocalDate dueOn) {

        NoticeDraft.Line line() {
            return new NoticeDraft.Line(itemId, true, 1, 0, 0, amount, dueOn, null);
        }
    }
}
