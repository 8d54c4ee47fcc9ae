package io.dunflow.resolution.plan;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves the due dates of items to the instalments that pay them, and back. The original due date stays: age of the debt
 * and limitation count from it. An item of which something is outside the plan keeps its due date.
 */
@Component
public class ReAgeing {

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Clock clock;

    ReAgeing(JdbcClient jdbc, Plans plans, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.clock = clock;
    }

    /** Each item becomes due with the last instalment that pays it; oldest items are paid first. */
    void move(Plan plan, String by) {
        var instalments = plans.instalmentsOf(plan.id());
        var through = BigDecimal.ZERO;
        for (var item : plans.itemsOf(plan.id())) {
            through = through.add(item.amount());
            if (whollyCovered(plan.id(), item.itemId())) {
                move(plan, item, dueOf(through, instalments), by);
            }
        }
    }

    /** The same of what a plan that runs has come to cover wholly since: in whatever order, it ends with the same days. */
    void follow(Plan plan, String by) {
        var instalments = plans.instalmentsOf(plan.id());
        var through = BigDecimal.ZERO;
        for (var item : plans.itemsOf(plan.id())) {
            through = through.add(item.amount());
            if (item.dueBefore() == null && whollyCovered(plan.id(), item.itemId())) {
                move(plan, item, dueOf(through, instalments), by);
            }
        }
    }

    private void move(Plan plan, Plans.PlannedItem item, LocalDate due, String by) {
        moveTo(item.itemId(), item.dueDate(), due, "PLAN", plan, by);
        jdbc.sql("update plan_item set due_before = coalesce(due_before, ?), due_after = ?"
                        + " where plan_id = ? and item_id = ?")
                .params(item.dueDate(), due, plan.id(), item.itemId())
                .update();
    }

    /** What a plan that runs does not cover wholly any more is due as it was: part of it is paid by no instalment. */
    void giveBack(Plan plan, String by) {
        for (var item : plans.itemsOf(plan.id())) {
            if (item.openAmount().signum() > 0 && isMoved(item) && !whollyCovered(plan.id(), item.itemId())) {
                moveTo(item.itemId(), item.dueDate(), item.dueBefore(), "OUTSIDE_PLAN", plan, by);
                jdbc.sql("update plan_item set due_before = null, due_after = null where plan_id = ? and item_id = ?")
                        .params(plan.id(), item.itemId())
                        .update();
            }
        }
    }

    /** Every due date is again what it was, unless somebody else moved it meanwhile. */
    void undo(Plan plan, String by) {
        for (var item : plans.itemsOf(plan.id())) {
            if (isMoved(item)) {
                moveTo(item.itemId(), item.dueDate(), item.dueBefore(), "PLAN_ENDED", plan, by);
            }
        }
        jdbc.sql("update plan_item set due_before = null, due_after = null where plan_id = ?")
                .param(plan.id())
                .update();
    }

    /** What moved the due date of an item before a plan did is taken back: it is the day before that which plans give back. */
    public void takenBack(long itemId, LocalDate moved, LocalDate before) {
        jdbc.sql("update plan_item set due_before = ? where item_id = ? and due_before = ?")
                .params(before, itemId, moved)
                .update();
    }

    private static boolean isMoved(Plans.PlannedItem item) {
        return item.dueBefore() != null && item.dueDate().equals(item.dueAfter());
    }

    private static LocalDate dueOf(BigDecimal through, List<PlanInstalment> instalments) {
        var sum = BigDecimal.ZERO;
        for (var instalment : instalments) {
            sum = sum.add(instalment.amount());
            if (sum.compareTo(through) >= 0) {
                return instalment.dueOn();
            }
        }
        return instalments.get(instalments.size() - 1).dueOn();
    }

    private boolean whollyCovered(long planId, long itemId) {
        return jdbc.sql(
                        """
                        select i.open_amount = p.amount from item i
                        join portion p on p.item_id = i.id and p.cover = 'PLAN' and p.cover_id = :plan
                        where i.id = :item
                        """)
                .param("plan", planId)
                .param("item", itemId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private void moveTo(long itemId, LocalDate from, LocalDate to, String cause, Plan plan, String by) {
        if (from.equals(to)) {
            return;
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        """
                        insert into due_date_change (item_id, due_before, due_after, cause, reference, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(itemId, from, to, cause, "plan:" + plan.id() + "@" + now.toInstant(), now, by)
                .update();
        jdbc.sql("update item set due_date = ? where id = ?").params(to, itemId).update();
    }
}
