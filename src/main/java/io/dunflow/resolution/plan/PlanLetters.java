package io.dunflow.resolution.plan;

import io.dunflow.correspondence.AgreedTerms;
import io.dunflow.correspondence.Ground;
import io.dunflow.correspondence.NamedDates;
import io.dunflow.correspondence.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the letters about a plan say, as long as they are true: an offer while it is open, a schedule while the plan runs, its
 * end while it stands.
 */
@Repository
class PlanLetters implements Schedules, AgreedTerms, NamedDates, Ground {

    private static final String OF_NOTICE =
            """
            from notice n join plan p on p.id = substring(n.matter from
              '^plan-(?:offer|offer-withdrawn|agreed|again|resumed|missed|defaulted|withdrawn|completed):(\\d+)$')::bigint
            """;

    private static final String SCHEDULE =
            """
            select x.due_on as "on", t.rest as amount, f.passed, case when n.template = 'plan-missed' and x.missed_notice_id = n.id then x.pay_until
                when f.passed and n.template <> 'plan-offer' and x.last_day >= day_in(c.zone, :now) then x.last_day end as until,
              n.template = 'plan-offer' as offered
            """
                    + OF_NOTICE
                    + """
            join creditor c on c.id = n.creditor_id join plan_instalment x on x.plan_id = p.id
            join plan_instalment_rest r on r.plan_id = x.plan_id and r.no = x.no
            join plan_rests(p.id) q on q.no = x.no
            cross join lateral (select case when n.template in ('plan-missed', 'plan-defaulted') then r.rest else q.rest end
              as rest) t
            cross join lateral (select n.template <> 'plan-defaulted' and x.due_on < day_in(c.zone, :now)
              and x.state in ('OPEN', 'AWAITING_BANK', 'MISSED') as passed) f
            where n.id = :notice and n.template not in ('plan-completed', 'plan-withdrawn', 'plan-offer-withdrawn')
              and t.rest > 0
              and (n.template <> 'plan-defaulted' or x.state = 'MISSED')
            order by x.no
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanLetters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is left of all payments by what is booked now; of a plan in default, what is missing of those that were missed, as
     * they were judged. A letter that waited says which are past.
     */
    @Override
    public List<Due> toldIn(long noticeId) {
        return jdbc.sql(SCHEDULE)
                .param("notice", noticeId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Due.class)
                .list();
    }

    /**
     * What was paid by instalments, once all is; of an offer that was taken back, what it was about; of a plan that goes on,
     * whether we gave its money back; of one that was agreed, what of it is settled already.
     */
    @Override
    public Optional<Agreed> agreedIn(long noticeId) {
        return jdbc.sql(
                        """
                        select case p.state when 'COMPLETED' then p.counted else p.amount end as amount, p.waived as let_off,
                          null::date as "by", n.template not in ('plan-again', 'plan-agreed') as done,
                          case n.template when 'plan-agreed' then p.amount - (select coalesce(sum(q.rest), 0) from plan_rests(p.id) q) end
                            as counted, coalesce((
                            select g.refunded from agreement_refunded g where g.cover = 'PLAN' and g.cover_id = p.id), false)
                              as refunded
                        """
                                + OF_NOTICE
                                + " where n.id = ? and n.template in ('plan-completed', 'plan-offer-withdrawn', 'plan-again',"
                                + " 'plan-agreed')")
                .param(noticeId)
                .query(Agreed.class)
                .optional();
    }

    /**
     * Of an offer the last day on which it can be accepted; of a schedule the first day to come on which a payment is in time;
     * of a missed instalment the day until which the plan still goes on with it; of an end the day before which nothing more
     * is written.
     */
    @Override
    public Optional<LocalDate> of(long noticeId) {
        return jdbc.sql(
                        """
                        select case n.template when 'plan-offer' then p.open_until
                          when 'plan-offer-withdrawn' then null
                          when 'plan-missed' then (select max(x.pay_until) from plan_instalment x where x.missed_notice_id = n.id)
                          when 'plan-withdrawn' then (select max(q.until_date) from item_quiet q where q.reference = n.matter)
                          when 'plan-defaulted' then (select max(q.until_date) from item_quiet q where q.reference = n.matter)
                          else coalesce((
                            select min(case when x.due_on >= day_in(c.zone, :now) then x.due_on else x.last_day end)
                            from plan_instalment x join plan_rests(p.id) q on q.no = x.no and q.rest > 0
                            where x.plan_id = p.id and x.state = 'OPEN'
                              and greatest(x.due_on, x.last_day) >= day_in(c.zone, :now)), p.first_on) end
                        """
                                + OF_NOTICE + " join creditor c on c.id = n.creditor_id where n.id = :notice")
                .param("notice", noticeId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public Optional<String> lost(long noticeId) {
        return jdbc.sql(
                        """
                        select case when p.state = 'SUSPENDED' then 'PLAN_SUSPENDED'
                          when n.template not in ('plan-missed', 'plan-resumed', 'plan-again', 'plan-agreed', 'plan-offer')
                            or p.state <> s.state or n.template = 'plan-offer' and p.open_until < day_in(c.zone, :now)
                            then 'PLAN_ENDED'
                            when m.pay_until < day_in(c.zone, :now) then 'DUE_DATE_PASSED' else 'AMOUNT_CHANGED' end
                        """
                                + OF_NOTICE
                                + """
                          join creditor c on c.id = n.creditor_id
                          cross join lateral (
                            select max(x.pay_until) as pay_until from plan_instalment x where x.missed_notice_id = n.id) m
                          cross join lateral (select
                              case n.template when 'plan-offer' then 'OFFERED' when 'plan-defaulted' then 'DEFAULTED'
                                when 'plan-withdrawn' then 'WITHDRAWN' when 'plan-offer-withdrawn' then 'WITHDRAWN'
                                when 'plan-completed' then 'COMPLETED' else 'ACTIVE' end as state) s
                          where n.id = :notice and (p.state <> s.state
                            or n.template = 'plan-offer' and p.open_until < day_in(c.zone, :now)
                            or n.template = 'plan-missed' and (m.pay_until < day_in(c.zone, :now) or exists (
                              select from plan_item i join entry e on e.item_id = i.item_id
                              where i.plan_id = p.id and e.known_at > n.created_at))
                            or n.template in ('plan-resumed', 'plan-again', 'plan-agreed', 'plan-offer') and n.claimed <> (
                              select coalesce(sum(o.amount), 0) from portion o
                              join plan_item i on i.item_id = o.item_id and i.plan_id = p.id
                              where o.cover = 'PLAN' and o.cover_id = p.id))
                        """)
                .param("notice", noticeId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }
}
