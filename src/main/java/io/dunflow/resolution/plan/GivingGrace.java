package io.dunflow.resolution.plan;

import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.CreditorDays;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives instalments that came due while nobody could be expected to pay them their days of grace anew: the plan rested, or
 * was not agreed yet, or the bank took their money back. The caller holds the account's lock.
 */
@Component
class GivingGrace {

    private final BusinessDays businessDays;
    private final CreditorDays days;
    private final JdbcClient jdbc;

    GivingGrace(BusinessDays businessDays, CreditorDays days, JdbcClient jdbc) {
        this.businessDays = businessDays;
        this.days = days;
        this.jdbc = jdbc;
    }

    /**
     * Of instalments whose money was there and went back since: they count as late from today on, the day on which that is
     * found, not from a day on which they were paid.
     */
    void afterReturn(Plan plan, Collection<Integer> instalments) {
        var today = days.todayOf(plan.accountId());
        jdbc.sql(
                        """
                        update plan_instalment set last_day = greatest(last_day, :grace), late_from = :today, went_back = :today,
                          missed_notice_id = null
                        where plan_id = :plan and no in (:instalments) and due_on <= :today and exists (
                          select from plan_item i join entry e on e.item_id = i.item_id
                          join entry b on b.id = e.reverses_id and b.kind in ('PAYMENT', 'EXTERNAL_CLEARING')
                          where i.plan_id = :plan)
                        """)
                .param("plan", plan.id())
                .param("instalments", instalments)
                .param("today", today)
                .param("grace", businessDays.plus(days.calendarOf(plan.accountId()), today, plan.graceDays()))
                .update();
    }

    /** Of those that were not missed before that day; the days from then until today do not count as late. */
    void since(Plan plan, LocalDate from) {
        var today = days.todayOf(plan.accountId());
        var grace = businessDays.plus(days.calendarOf(plan.accountId()), today, plan.graceDays());
        jdbc.sql(
                        """
                        update plan_instalment set
                          last_day = case when last_day >= :from then greatest(last_day, :grace) else last_day end,
                          late_from = case when due_on < :from then coalesce(late_from, due_on) + (:today::date - :from::date)
                            else :today end
                        where plan_id = :plan and due_on <= :today and state in ('OPEN', 'AWAITING_BANK', 'MISSED')
                        """)
                .param("plan", plan.id())
                .param("from", from)
                .param("today", today)
                .param("grace", grace)
                .update();
    }
}
