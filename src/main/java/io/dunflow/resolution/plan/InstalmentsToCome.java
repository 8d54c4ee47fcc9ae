package io.dunflow.resolution.plan;

import static java.util.stream.Collectors.groupingBy;

import io.dunflow.correspondence.NoticeDraft;
import io.dunflow.ledger.BusinessDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which instalments come due soon, and how much of what is open of which item each of them pays. What was paid is counted
 * here: the last run may be days ago. Of a plan that another letter of the day tells of, nothing is told.
 */
@Repository
class InstalmentsToCome {

    private final BusinessDays businessDays;
    private final ReadingPlans reading;
    private final JdbcClient jdbc;

    InstalmentsToCome(BusinessDays businessDays, ReadingPlans reading, JdbcClient jdbc) {
        this.businessDays = businessDays;
        this.reading = reading;
        this.jdbc = jdbc;
    }

    /**
     * What is to be told of on a day: so many days before, as the plan says, and at the latest on the last business day on
     * which that is possible. Earlier instalments are paid first, and of the items the oldest.
     */
    List<Part> on(long creditorId, LocalDate day) {
        var next = dayAfter(creditorId, day);
        var plans = plans(creditorId, day, next);
        if (plans.isEmpty()) {
            return List.of();
        }
        var books = reading.of(creditorId, plans);
        var items = items(plans.stream().map(Plan::id).toList());
        var parts = new ArrayList<Part>();
        for (var plan : plans) {
            var told = new Told(plan, day, next);
            parts.addAll(told.parts(books.judgement(plan, day).judge(), items.getOrDefault(plan.id(), List.of())));
        }
        return parts;
    }

    /** The first business day on which it is too late to tell what falls due before. */
    private LocalDate dayAfter(long creditorId, LocalDate day) {
        var calendar = jdbc.sql("select calendar from creditor where id = ?")
                .param(creditorId)
                .query(String.class)
                .single();
        return businessDays.next(calendar, day.plusDays(1));
    }

    private List<Plan> plans(long creditorId, LocalDate day, LocalDate next) {
        return jdbc.sql(
                        """
                        select p.*, a.currency, a.creditor_id from plan p join account a on a.id = p.account_id
                        where a.creditor_id = :creditor and p.state = 'ACTIVE' and exists (
                            select 1 from plan_instalment x where x.plan_id = p.id and x.state = 'OPEN' and x.reminded_on is null
                              and x.due_on >= :day and (x.due_on - p.remind_days <= :day or x.due_on < :next))
                          and not exists (select 1 from notice n where n.account_id = p.account_id and n.standing
                            and n.purpose = 'SERVICE' and n.business_date = :day
                            and (n.matter is null or n.matter ~ ('^plan-[a-z]+:' || p.id || '$')))
                        order by p.account_id, p.id
                        """)
                .param("creditor", creditorId)
                .param("day", day)
                .param("next", next)
                .query(Plan.class)
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
     * What is told of a plan on a day.
     *
     * @param next business day after it
     */
    private record Told(Plan plan, LocalDate day, LocalDate next) {

        List<Part> parts(List<PlanInstalment> judged, List<Share> items) {
            var parts = new ArrayList<Part>();
            var from = BigDecimal.ZERO;
            for (var one : judged) {
                var through = from.add(one.amount().subtract(one.paid()));
                if (isDue(one)) {
                    for (var item : items) {
                        var part = item.through()
                                .min(through)
                                .subtract(item.before().max(from));
                        if (part.signum() > 0) {
                            parts.add(new Part(plan, one.no(), item.itemId(), part, one.dueOn()));
                        }
                    }
                }
                from = through;
            }
            return parts;
        }

        private boolean isDue(PlanInstalment one) {
            boolean soon = !one.dueOn().minusDays(plan.remindDays()).isAfter(day)
                    || one.dueOn().isBefore(next);
            return soon
                    && one.state() == PlanInstalment.State.OPEN
                    && one.remindedOn() == null
                    && !one.dueOn().isBefore(day);
        }
    }

    /** Where an item begins and ends in what is still owed by the plan. */
    record Share(long planId, long itemId, BigDecimal through, BigDecimal before) {}

    /** What an instalment pays of an item. */
    record Part(Plan plan, int no, long itemId, BigDecimal amount, LocalDate dueOn) {

        long accountId() {
            return plan.accountId();
        }

        NoticeDraft.Line line() {
            return new NoticeDraft.Line(itemId, true, 1, 0, 0, amount, dueOn, null);
        }
    }
}
