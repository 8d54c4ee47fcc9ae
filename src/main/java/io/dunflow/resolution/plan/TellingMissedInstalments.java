package io.dunflow.resolution.plan;

import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.CreditorDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the debtor of each instalment that was missed, once, with the day until which the plan still goes on when it is paid:
 * before its terms find the plan in default, or the next instalment is missed that would be one too many. Who could not be
 * given at least the days of grace of an instalment is not told: nobody pays by a letter's day that he reads on that day.
 * Of an instalment whose money went back he is told at once, unless he reads just then that the plan goes on which was paid.
 */
@Component
class TellingMissedInstalments {

    private final Plans plans;
    private final SendingPlanLetters letters;
    private final BusinessDays businessDays;
    private final CreditorDays days;
    private final JdbcClient jdbc;

    TellingMissedInstalments(
            Plans plans, SendingPlanLetters letters, BusinessDays businessDays, CreditorDays days, JdbcClient jdbc) {
        this.plans = plans;
        this.letters = letters;
        this.businessDays = businessDays;
        this.days = days;
        this.jdbc = jdbc;
    }

    /** Puts a letter into the outbox for each plan of which an instalment is missing; the caller holds the accounts. */
    void tell(long creditorId, LocalDate runDate) {
        missing(creditorId).forEach(missing -> {
            var plan = plans.find(missing.planId()).orElseThrow();
            var until = businessDayUpTo(plan.accountId(), missing.lastDay());
            if (!until.isBefore(earliest(plan, runDate))) {
                letters.missed(plan, missing.amount()).ifPresent(notice -> note(plan.id(), notice, until));
            }
        });
    }

    private LocalDate earliest(Plan plan, LocalDate runDate) {
        return businessDays.plus(days.calendarOf(plan.accountId()), runDate, Math.max(1, plan.graceDays()));
    }

    private List<Missing> missing(long creditorId) {
        return jdbc.sql(
                        """
                        select m.plan_id, m.amount, least(m.late_until, (select x.last_day from plan_instalment x
                            where x.plan_id = m.plan_id and x.state in ('OPEN', 'AWAITING_BANK') order by x.no
                            offset greatest(m.until_default - m.missed - 1, 0) limit 1)) as last_day
                        from (
                          select p.id as plan_id, p.missed_until_default as until_default,
                            count(*) filter (where x.state = 'MISSED') as missed, sum(r.rest) as amount,
                            min(coalesce(x.late_from, x.due_on)) + p.days_until_default as late_until,
                            bool_or(n.id is null) as untold
                          from plan p join account a on a.id = p.account_id
                          join plan_instalment x on x.plan_id = p.id and (x.state = 'MISSED'
                            or x.went_back is not null and x.state in ('OPEN', 'AWAITING_BANK') and not exists (
                              select from plan_history h where h.plan_id = p.id and h.instalment is null
                                and h.cause = 'RETURNED' and h.run_date = x.went_back))
                          join plan_instalment_rest r on r.plan_id = x.plan_id and r.no = x.no
                          left join notice n on n.id = x.missed_notice_id and n.standing
                          where a.creditor_id = ? and p.state = 'ACTIVE' group by p.id) m
                        where m.untold and m.amount > 0 order by m.plan_id
                        """)
                .param(creditorId)
                .query(Missing.class)
                .list();
    }

    private LocalDate businessDayUpTo(long accountId, LocalDate day) {
        var calendar = days.calendarOf(accountId);
        return businessDays.isBusinessDay(calendar, day) ? day : businessDays.minus(calendar, day, 1);
    }

    private void note(long planId, long noticeId, LocalDate until) {
        jdbc.sql(
                        "update plan_instalment set missed_notice_id = ?, pay_until = ? where plan_id = ? and (state = 'MISSED'"
                                + " or went_back is not null and state in ('OPEN', 'AWAITING_BANK'))")
                .params(noticeId, until, planId)
                .update();
    }

    /**
     * What is missing of a plan.
     *
     * @param lastDay on which it can be paid without a default
     */
    record Missing(long planId, BigDecimal amount, LocalDate lastDay) {}
}
