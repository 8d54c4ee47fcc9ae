package io.dunflow.worklist;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What happened to an account, from every module's records, newest first. */
@Repository
public class Timelines {

    static final int LATEST = 30;
    static final int ALL = 5_000;

    /**
     * Entries of one payment are one happening; of runs that repeat themselves while nothing changes only the first is
     * told; the outcome of a call is told by its record, not by the event beside it. How a settlement began is told as it was
     * offered, what became of it with what is due of it now.
     */
    private static final String EVERYTHING =
            """
            select e.known_at as at, e.booked_by as who, 'ENTRY' as source, e.kind as code,
              case when e.kind in ('RETURN', 'REFUND', 'CHARGE') then min(e.reason) end as reason,
              string_agg(distinct v.number, ', ') as text, min(e.value_date) as day, sum(e.amount) as amount,
              null::text as state, null::bigint as ref
            from entry e left join item i on i.id = e.item_id left join invoice v on v.id = i.invoice_id
            where e.account_id = :account and not (e.kind = 'REVERSAL' and coalesce(e.reference, '') like 'parked:%')
            group by e.known_at, e.booked_by, e.kind, coalesce(e.credit_id, -e.id)
            union all
            select p.at, 'policy', 'ENTRY', 'PARKED', null, p.reference, p.value_date, p.amount, null, null from (
              select min(e.at) as at, c.reference, c.value_date, c.amount from legal_effect e
              join credit c on e.target = 'credit:' || c.id
              where e.account_id = :account and e.effect = 'PARK_PAYMENTS' group by c.id) p
            union all
            select coalesce(n.handed_over_at, n.created_at), 'policy', 'NOTICE', n.template, n.reason, n.channel,
              n.business_date, n.claimed + n.charged, n.state, case when n.body_html is not null then n.id end
            from notice n where n.account_id = :account
            union all
            select coalesce(k.bounced_at, k.handed_over_at, k.created_at), 'policy', 'COPY', k.kind, k.reason, k.name,
              null::date, null::numeric, k.state, null::bigint
            from notice_copy k where k.account_id = :account
            union all
            select l.at, l.who, 'RUN', l.step, l.reason, l.edit_reason, l.run_date, nullif(l.claimed, 0), l.state, l.run_id
            from (select coalesce(x.done_at, r.proposed_at) as at, coalesce(x.edited_by, r.proposed_by) as who,
                    case when x.purpose = 'PRE_DUE' then 'PRE_DUE' else x.step end as step,
                    coalesce(x.failure, x.reason) as reason, x.edit_reason, r.run_date, x.claimed, x.state, x.run_id,
                    lag(x.step || x.reason || x.state) over (order by x.run_id) is not distinct from
                      x.step || x.reason || x.state and x.step = 'WAIT' and x.edited_by is null as repeated
                  from run_line x join dunning_run r on r.id = x.run_id
                  where x.account_id = :account and not r.dry_run and r.state <> 'CANCELLED') l
            where not l.repeated
            union all
            select c.opened_at, 'policy', 'CASE', 'OPENED', null, c.id::text, null, null, coalesce(c.last_stage, c.stage), c.reopens_id
            from dunning_case c where c.account_id = :account
            union all
            select c.closed_at, 'policy', 'CASE', 'CLOSED', c.close_reason, c.id::text, null, null, null, null
            from dunning_case c where c.account_id = :account and c.closed_at is not null
            union all
            select distinct v.at, v.actor, 'CASE', v.kind, null, v.detail ->> 'detail', null::date, null::numeric, null,
              null::bigint
            from case_event v join dunning_case c on c.id = v.case_id
            where c.account_id = :account and v.kind not like 'CALL\\_%'
            union all
            select o.recorded_at, o.recorded_by, 'CALL', o.outcome, null, o.note, o.named_on, o.amount, null, null
            from call_outcome o where o.account_id = :account
            union all
            select u.at, 'policy', 'CALL', case when u.until_date is null then 'NOT_ALLOWED' else 'POSTPONED' end, u.reason,
              null, u.until_date, null, null, null
            from call_pause u where u.account_id = :account
            union all
            select s.at, s.answered_by, 'SEARCH', s.answer, s.note, e.task, null, null, null, null
            from fact_search s join legal_effect e on e.id = s.effect_id where e.account_id = :account
            union all
            select p.given_at, p.given_to, 'PROMISE', 'GIVEN', p.note, null, p.promised_on, p.amount, null, null
            from promise p where p.account_id = :account and p.case_id is null
            union all
            select j.judged_at, j.judged_by, 'PROMISE', j.state, j.cause, null, p.promised_on, nullif(j.counted, 0), null, null
            from promise_judgement j join promise p on p.id = j.promise_id where p.account_id = :account
            union all
            select g.at, 'policy', 'COVERED', g.cover, null, string_agg(v.number, ', '), null, sum(g.amount), null, null
            from covered_again g join item i on i.id = g.item_id join invoice v on v.id = i.invoice_id
            where g.account_id = :account group by g.at, g.cover, g.cover_id
            union all
            select u.changed_at, u.changed_by, 'DUE', u.cause, to_char(u.due_before, 'YYYY-MM-DD'), v.number, u.due_after,
              null, null, null
            from due_date_change u join item i on i.id = u.item_id join invoice v on v.id = i.invoice_id
            where i.account_id = :account
            union all
            select v.at, v.actor, 'SETTLEMENT', v.state, v.cause, case when v.id = min(v.id) over (partition by s.id)
                then trim_scale(s.amount) || ' / ' || trim_scale(s.debt) else trim_scale(g.amount) || ' / ' || trim_scale(g.debt) end,
              s.pay_by, nullif(-v.written_off, 0), null, null
            from settlement_event v join settlement s on s.id = v.settlement_id join settlement_due g on g.settlement_id = s.id
            where s.account_id = :account
            union all
            select v.at, v.actor, 'WRITE_OFF', v.state, v.reason, w.cause, null, nullif(v.amount, 0), null, null
            from write_off_event v join write_off w on w.id = v.write_off_id where w.account_id = :account
            union all
            select v.at, v.actor, 'CREDIT', k.kind || '_' || v.state, case when v.state <> 'WITHDRAWN' then v.detail end,
              case v.state when 'OPEN' then array_to_string(k.reasons, ',') when 'WITHDRAWN' then v.detail end, null::date,
              case when coalesce(l.currency, k.currency) = a.currency then coalesce(l.amount, v.amount) end, null, k.id
            from credit_case_event v join credit_case k on k.id = v.case_id join account a on a.id = k.account_id
            left join credit_limit l on l.source = 'credit:' || k.id and v.state in ('APPROVED', 'CHANGED', 'KEPT')
            where k.account_id = :account
            union all
            select g.recorded_at, g.recorded_by, 'LIMITATION', g.kind, g.source, string_agg(distinct v.number, ', '), g.from_date, null,
              null, null
            from limitation_ground g join item i on i.id = g.item_id join invoice v on v.id = i.invoice_id
            where i.account_id = :account group by g.recorded_at, g.recorded_by, g.kind, g.source, g.from_date
            union all
            select h.at, h.actor, 'LIMIT', h.cause, to_char(h.day_before, 'YYYY-MM-DD'), v.number, h.day_after, null, null, null
            from limitation_change h join item i on i.id = h.item_id join invoice v on v.id = i.invoice_id
            where i.account_id = :account
            union all
            select v.at, v.actor, 'CORRECTION', v.kind, v.detail, k.cause, k.found_on, coalesce(v.amount, k.difference), null, k.id
            from correction_event v join correction k on k.id = v.correction_id where k.account_id = :account
            union all
            select v.at, v.actor, 'PLACEMENT', v.state, v.cause, coalesce(v.detail, g.name),
              case when v.state = 'ANNOUNCED' then q.pay_by end, null::numeric, null, q.id
            from placement_event v join placement q on q.id = v.placement_id left join agency g on g.id = q.agency_id
            where q.account_id = :account
            union all
            select v.at, v.actor, 'LEGAL', v.state, v.cause, v.detail,
              coalesce(v.happened_on, case when v.state = 'ANNOUNCED' then q.pay_by end), null::numeric, null, q.id
            from legal_event v join legal_action q on q.id = v.action_id where q.account_id = :account
            union all
            select v.at, v.actor, 'DEFERRAL', v.kind, v.reason, null, f.until_date, null, null, null
            from deferral_event v join deferral f on f.id = v.deferral_id where f.account_id = :account
            union all
            select s.entered_at, coalesce(s.answered_by, 'policy'), 'STANDING', s.standing, s.reason,
              coalesce(s.answer_reason, concat_ws(', ', case when s.delivery_stop then 'DELIVERY_STOP' end,
                case when s.credit_stop then 'CREDIT_STOP' end, s.terms)), s.since, null,
              coalesce(s.answer, case when s.asked_group is not null then 'ASKED' end), null
            from account_standing s where s.account_id = :account
            union all
            select b.set_at, b.set_by, 'LABEL', b.key, b.reason, b.value, null, null, null, null
            from label b join account a on a.id = :account
            where b.account_id = a.id or b.debtor_id = a.debtor_id or b.item_id in (select id from item where account_id = a.id)
            union all
            select p.set_at, p.set_by, 'PRIORITY', 'BY_HAND', p.reason, p.points::text, p.until_date, null, null, null
            from priority_by_hand p where p.account_id = :account
            union all
            select m.at, m.by, 'DISPUTE', m.kind, x.reason, m.detail, null, m.amount, nullif(m.cause, 'UNFOUNDED'), x.id
            from matter_event m join dispute x on x.id = m.dispute_id where x.account_id = :account
            union all
            select m.at, m.by, 'QUERY', m.kind, x.topic, m.detail, null, null, null, null
            from matter_event m join query x on x.id = m.query_id where x.account_id = :account
            union all
            select h.happened_at, h.happened_by, case when h.instalment is null then 'PLAN' else 'INSTALMENT' end, h.state,
              h.cause, h.instalment::text, x.due_on, coalesce(x.amount, p.amount), null, null
            from plan_history h join plan p on p.id = h.plan_id
            left join plan_instalment x on x.plan_id = h.plan_id and x.no = h.instalment
            where p.account_id = :account
            union all
            select v.at, 'policy', 'FINAL', v.state, v.cause, null, f.pay_by, null, null, null
            from final_notice_event v join final_notice f on f.id = v.final_notice_id where f.account_id = :account
            union all
            select r.recorded_at, r.recorded_by, 'SAID', r.reason, null, r.note, null, null, nullif(s.response, 'NOTHING'),
              case when s.target is not null then r.id end
            from payment_reason r left join reason_response s on s.reason_id = r.id where r.account_id = :account
            union all
            select f.recorded_at, f.recorded_by, 'FACT', 'KNOWN', f.source, null, f.opened_on, null, f.kind, null
            from person_fact f join debtor d on d.person_id = f.person_id join account a on a.debtor_id = d.id
            where a.id = :account
            union all
            select r.named_at, r.named_by, 'FACT', 'REPRESENTED', r.source, null, null, null, r.representative, null
            from person_fact_representative r join person_fact f on f.id = r.fact_id
            join debtor d on d.person_id = f.person_id join account a on a.debtor_id = d.id where a.id = :account
            union all
            select w.withdrawn_at, w.withdrawn_by, 'FACT', 'WITHDRAWN', w.reason, null, null, null, f.kind, null
            from person_fact_withdrawal w join person_fact f on f.id = w.fact_id
            join debtor d on d.person_id = f.person_id join account a on a.debtor_id = d.id where a.id = :account
            union all
            select g.at, g.actor, 'AGAIN', g.code, g.note, split_part(e.target, ':', 1), null, null, null,
              split_part(e.target, ':', 2)::bigint
            from (select q.effect_id, q.at, 'policy' as actor, 'ASKED' as code, null as note from again_question q
              union all select q.effect_id, r.at, r.actor, r.outcome, r.note from again_question q
              join again_answer r on r.question_id = q.id) g
            join legal_effect e on e.id = g.effect_id where e.account_id = :account
            union all
            select v.at, v.actor, 'HOLD', v.kind, v.reason, h.code, v.day, null, null, null
            from hold_event v join hold h on h.id = v.hold_id join account a on a.id = :account
            join debtor d on d.id = a.debtor_id
            where h.account_id = a.id or h.debtor_id = a.debtor_id
              or h.debtor_id = d.parent_id and exists (select from delegations(a.id, d.id) g
                where v.at >= g.from_at and v.at < coalesce(g.until_at, 'infinity'))
              or h.item_id in (select id from item where account_id = a.id)
            """;

    /** What happened at the same instant is told in the order in which one thing leads to the other. */
    private static final String ORDER =
            """
            order by at desc, case when code = 'INVOICE' then 0 else
              array_position(array['RUN', 'CORRECTION', 'CASE', 'NOTICE', 'STANDING', 'LABEL', 'PRIORITY', 'FACT', 'AGAIN',
                'HOLD', 'DISPUTE', 'QUERY', 'CALL',
                'FINAL', 'SAID', 'PROMISE', 'PLAN', 'INSTALMENT', 'COVERED', 'DUE', 'ENTRY'], source) end desc,
              code = 'OPENED', ref desc, text desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    Timelines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest of them, newest first. */
    @Transactional(readOnly = true)
    public List<Happening> of(long accountId, int limit) {
        return jdbc.sql("select * from (" + EVERYTHING + ") everything " + ORDER)
                .param("account", accountId)
                .param("limit", limit)
                .query((row, n) -> new Happening(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("source"),
                        row.getString("code"),
                        row.getString("reason"),
                        row.getString("text"),
                        row.getObject("day", LocalDate.class),
                        row.getBigDecimal("amount"),
                        row.getString("state"),
                        row.getObject("ref", Long.class)))
                .list();
    }

    /**
     * One thing that happened.
     *
     * @param source ENTRY, NOTICE, RUN, CASE, CALL, PROMISE, COVERED, HOLD, PLAN, INSTALMENT, DUE, STANDING, LABEL, FACT, AGAIN, DISPUTE,
     *     QUERY, FINAL, SAID, PRIORITY, WRITE_OFF, CREDIT, LIMITATION, LIMIT, SEARCH or CORRECTION
     * @param code kind of entry, template, step, event, outcome, standing, key of a label
     * @param reason why; of a due date that was moved, the one before
     * @param state what became of it; of an answered dispute the cause found; of a reason what was done
     * @param day value date, run date, promised day, last day of a hold, new due date
     * @param ref id of the notice that can be read, of the run, of the correction, of the dispute, of the case that is
     *     reopened, of the reason about which something was done
     */
    public record Happening(
            Instant at,
            String who,
            String source,
            String code,
            String reason,
            String text,
            LocalDate day,
            BigDecimal amount,
            String state,
            Long ref) {}
}
