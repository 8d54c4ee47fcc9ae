package io.dunflow.resolution.plan;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All payment plans, and what became of each. */
@Repository
public class Plans {

    private static final String SELECT =
            """
            select p.*, a.currency, a.creditor_id from plan p join account a on a.id = p.account_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Plans(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Plan> find(long id) {
        return jdbc.sql(SELECT + " where p.id = ?").param(id).query(Plan.class).optional();
    }

    /** The plan whose case it is. */
    public Optional<Plan> ofCase(long caseId) {
        return jdbc.sql(SELECT + " where p.case_id = ?")
                .param(caseId)
                .query(Plan.class)
                .optional();
    }

    /** The plans of an account, newest first. */
    public List<Plan> ofAccount(long accountId) {
        return jdbc.sql(SELECT + " where p.account_id = ? order by p.id desc")
                .param(accountId)
                .query(Plan.class)
                .list();
    }

    /** Plans of these accounts that were agreed and have not ended. */
    List<Plan> agreedOf(Long[] accountIds) {
        return jdbc.sql(SELECT + " where p.account_id = any(?) and (p.state = 'ACTIVE' or p.suspended_from = 'ACTIVE')"
                        + " order by p.id")
                .param(accountIds)
                .query(Plan.class)
                .list();
    }

    /**
     * What a run has to look at: offers whose days are over; plans that run and of which an instalment waits for its
     * judgement, or something was booked that no run has seen; and ended ones that such a booking may bring back, unless a
     * newer one took the place of one in default. Who books holds the account, as the run does that looks: by the last
     * entry that it saw nothing is missed, by a moment what waited for it would be.
     */
    List<Plan> toJudge(long creditorId, LocalDate runDate) {
        return jdbc.sql(
                        SELECT
                                + """
                         where a.creditor_id = :creditor and (
                           p.state in ('AWAITING_APPROVAL', 'OFFERED') and p.open_until < :day
                           or p.state = 'ACTIVE' and (p.looked_through is null
                             or exists (select 1 from plan_instalment n where n.plan_id = p.id and n.last_day < :day
                               and n.state in ('OPEN', 'AWAITING_BANK', 'MISSED'))
                             or exists (select 1 from plan_item x join entry e on e.item_id = x.item_id
                               where x.plan_id = p.id and e.id > p.looked_through))
                           or p.state in ('DEFAULTED', 'COMPLETED') and exists (
                             select 1 from plan_item x join item i on i.id = x.item_id join entry e on e.item_id = x.item_id
                             where x.plan_id = p.id and e.known_at >= p.made_at and e.id > coalesce(p.looked_through, 0)
                               and (p.state = 'DEFAULTED' and e.kind in ('PAYMENT', 'EXTERNAL_CLEARING')
                                   and not exists (select 1 from plan_item y join plan n on n.id = y.plan_id
                                     where y.item_id = x.item_id and n.id > p.id
                                       and n.state not in ('REFUSED', 'LAPSED', 'WITHDRAWN', 'DEFAULTED'))
                                 or p.state = 'COMPLETED' and e.kind = 'REVERSAL' and i.open_amount > 0)))
                         order by p.id
                        """)
                .param("creditor", creditorId)
                .param("day", runDate)
                .query(Plan.class)
                .list();
    }

    /** Records that all was seen that is booked on the items of these plans; the caller holds their accounts' locks. */
    void lookedAt(Collection<Long> planIds) {
        jdbc.sql(
                        """
                        update plan set looked_through = seen.through
                        from (select x.plan_id, max(e.id) as through from plan_item x join entry e on e.item_id = x.item_id
                          where x.plan_id = any(?) group by x.plan_id) seen
                        where plan.id = seen.plan_id and plan.looked_through is distinct from seen.through
                        """)
                .param(planIds.toArray(Long[]::new))
                .update();
    }

    /** The instalments of each of these plans. */
    Map<Long, List<PlanInstalment>> instalmentsOf(Collection<Long> planIds) {
        var all = new HashMap<Long, List<PlanInstalment>>();
        var instalment = new DataClassRowMapper<>(PlanInstalment.class);
        jdbc.sql("select * from plan_instalment where plan_id = any(?) order by plan_id, no")
                .param(planIds.toArray(Long[]::new))
                .query(row -> {
                    all.computeIfAbsent(row.getLong("plan_id"), plan -> new ArrayList<>())
                            .add(instalment.mapRow(row, 0));
                });
        return all;
    }

    public List<PlanInstalment> instalmentsOf(long planId) {
        return jdbc.sql("select * from plan_instalment where plan_id = ? order by no")
                .param(planId)
                .query(PlanInstalment.class)
                .list();
    }

    /** The items of a plan, oldest due first, with the amount that each pays by it. */
    List<PlannedItem> itemsOf(long planId) {
        return jdbc.sql(
                        """
                        select x.item_id, x.amount, x.due_before, x.due_after, x.freed_on, i.due_date, i.open_amount
                        from plan_item x join item i on i.id = x.item_id
                        where x.plan_id = ? order by coalesce(x.due_before, i.due_date), i.invoice_id, i.no, i.id
                        """)
                .param(planId)
                .query(PlannedItem.class)
                .list();
    }

    void addItems(long planId, Map<Long, BigDecimal> items) {
        items.forEach((item, amount) -> jdbc.sql("insert into plan_item (plan_id, item_id, amount) values (?, ?, ?)")
                .params(planId, item, amount)
                .update());
    }

    void addInstalment(long planId, PlanWish.Due due, LocalDate lastDay) {
        jdbc.sql("insert into plan_instalment (plan_id, no, due_on, last_day, amount, state)"
                        + " values (?, ?, ?, ?, ?, 'OPEN')")
                .params(planId, due.no(), due.on(), lastDay, due.amount())
                .update();
    }

    void runIn(long planId, long caseId) {
        jdbc.sql("update plan set case_id = ? where id = ?")
                .params(caseId, planId)
                .update();
    }

    /** Records a state and how it came about. */
    void become(Plan plan, PlanState state, String cause, LocalDate runDate, String by) {
        jdbc.sql(
                        """
                        update plan set state = :state, cause = :cause, judged_on = coalesce(:date, judged_on),
                          judged_at = :now, defaulted_on = case when :state = 'DEFAULTED' then :date::date end,
                          suspended_from = case when :state = 'SUSPENDED' then state end,
                          suspended_on = case when :state = 'SUSPENDED' then :date::date end
                        where id = :id
                        """)
                .param("state", state.name())
                .param("cause", cause)
                .param("date", runDate)
                .param("now", now())
                .param("id", plan.id())
                .update();
        note(plan.id(), null, state.name(), cause, plan.counted(), runDate, by);
    }

    /** Records that a run counted something else for it. */
    void counted(long planId, BigDecimal paid, BigDecimal waived, LocalDate runDate) {
        jdbc.sql("update plan set counted = ?, waived = ?, judged_on = ?, judged_at = ? where id = ?")
                .params(paid, waived, runDate, now(), planId)
                .update();
    }

    /** Records what became of an instalment. */
    void become(long planId, PlanInstalment instalment, LocalDate runDate, String by) {
        jdbc.sql("update plan_instalment set state = :state, paid = :paid,"
                        + " missed_notice_id = case when :state = 'MISSED'"
                        + " or went_back is not null and :state in ('OPEN', 'AWAITING_BANK') then missed_notice_id end,"
                        + " went_back = case when :state in ('OPEN', 'AWAITING_BANK', 'MISSED') then went_back end"
                        + " where plan_id = :plan and no = :no")
                .param("state", instalment.state().name())
                .param("paid", instalment.paid())
                .param("plan", planId)
                .param("no", instalment.no())
                .update();
        note(planId, instalment.no(), instalment.state().name(), null, instalment.paid(), runDate, by);
    }

    void approved(long planId, String by) {
        jdbc.sql("update plan set approved_by = ? where id = ?")
                .params(by, planId)
                .update();
    }

    void agreed(long planId, PlanAcceptance acceptance, String by) {
        jdbc.sql("update plan set agreed_by = ?, agreed_at = ?, agreed_how = ?, agreed_source = ? where id = ?")
                .params(by, now(), acceptance.how().name(), acceptance.source(), planId)
                .update();
    }

    void confirmed(long planId, PlanAcceptance acceptance) {
        jdbc.sql("update plan set agreed_how = ?, agreed_source = ? where id = ?")
                .params(acceptance.how().name(), acceptance.source(), planId)
                .update();
    }

    void note(
            long planId,
            Integer instalment,
            String state,
            String cause,
            BigDecimal counted,
            LocalDate date,
            String by) {
        jdbc.sql(
                        """
                        insert into plan_history (plan_id, instalment, state, cause, counted, run_date, happened_at, happened_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(planId, instalment, state, cause, counted, date, now(), by)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** How much of an item is paid by a plan, and how its due date was moved. */
    record PlannedItem(
            long itemId,
            BigDecimal amount,
            LocalDate dueBefore,
            LocalDate dueAfter,
            LocalDate freedOn,
            LocalDate dueDate,
            BigDecimal openAmount) {}
}
