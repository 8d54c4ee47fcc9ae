package io.dunflow.worklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What happens next to an account, when and why, from what is agreed, asked, held and decided. */
@Repository
@Transactional(readOnly = true)
class ComingUp {

    /** A line per thing that waits: words is the group of words in which its state or reason is said. */
    private static final String WAITS =
            """
            with stop as (
              select distinct on (e.effect) e.effect,
                f.kind || case when f.kind = 'ATTORNEY' and f.representative is null then '_UNNAMED' else '' end as why
              from standing_effect e join known_fact f on f.id = e.fact_id
              where e.account_id = :account and e.target is null and e.effect in ('STOP_DUNNING', 'STOP_CALLS')
              order by e.effect, e.id
            )
            select * from (
            select 'LOOK' as what, c.next_action_on as day, null::numeric as amount, 'reason' as words,
              (select case when l.reason not in ('INSOLVENT', 'DECEASED', 'ATTORNEY', 'CEASE_CONTACT', 'HARDSHIP') then l.reason end
               from run_line l join dunning_run r on r.id = l.run_id
               where l.account_id = c.account_id and not r.dry_run and r.state <> 'CANCELLED'
               order by l.run_id desc limit 1) as why
            from dunning_case c where c.account_id = :account and c.closed_at is null and c.next_action_on is not null
              and not exists (select from stop where effect = 'STOP_DUNNING')
            union all
            select effect, null, null, 'stopped', why from stop
            where effect = 'STOP_DUNNING' or not exists (select from stop where effect = 'STOP_DUNNING')
            union all
            select 'RUN', r.run_date, nullif(l.claimed, 0), 'step', l.step
            from run_line l join dunning_run r on r.id = l.run_id
            where l.account_id = :account and r.state = 'PROPOSED' and not r.dry_run and l.state = 'PROPOSED'
            union all
            select 'PROMISE', p.promised_on, p.amount, 'promiseState', p.state
            from promise p where p.account_id = :account and p.state in ('OPEN', 'AWAITING_BANK')
            union all
            select * from (select 'INSTALMENT', i.due_on, r.rest, 'instalmentState',
                case when i.state = 'OPEN' and i.due_on < :today then 'IN_GRACE' else i.state end
              from plan p join plan_instalment i on i.plan_id = p.id join plan_rests(p.id) r on r.no = i.no and r.rest > 0
              where p.account_id = :account and p.state = 'ACTIVE' and i.state in ('OPEN', 'AWAITING_BANK')
              order by i.due_on limit 1) n
            union all
            select 'PLAN', p.open_until, (select coalesce(sum(r.rest), 0) from plan_rests(p.id) r), 'planState', p.state
            from plan p where p.account_id = :account and p.state in ('AWAITING_APPROVAL', 'OFFERED')
            union all
            select 'SETTLEMENT', s.pay_by, g.amount, 'settlementState', s.state
            from settlement s join settlement_due g on g.settlement_id = s.id where s.account_id = :account and s.state in ('AWAITING_APPROVAL', 'OPEN', 'AWAITING_BANK')
            union all
            select 'DEFERRAL', d.until_date, d.amount, 'deferralState', d.state
            from deferral d where d.account_id = :account
              and (d.state = 'AWAITING_APPROVAL' or d.state = 'ACTIVE' and d.until_date >= :today)
            union all
            select 'DISPUTE', d.due_on, d.amount, 'group', d.answer_group
            from dispute d where d.account_id = :account and d.state = 'OPEN'
            union all
            select 'QUERY', q.due_on, null, 'group', q.answer_group
            from query q where q.account_id = :account and q.state = 'OPEN'
            union all
            select 'FINAL', f.pay_by, null, 'finalNotice', f.state
            from final_notice f where f.account_id = :account and f.state in ('SENT', 'AWAITING_BANK')
            union all
            select 'PLACEMENT', p.pay_by, null, 'placementState', p.state
            from placement p where p.account_id = :account and p.state in ('ANNOUNCED', 'AWAITING_BANK')
            union all
            select 'LEGAL', coalesce(p.look_again_on, p.pay_by), null, 'legalState', p.state
            from legal_action p where p.account_id = :account
              and p.state in ('ANNOUNCED', 'AWAITING_BANK', 'AWAITING_APPROVAL', 'APPROVED', 'FILED', 'TITLED', 'ENFORCING')
            union all
            select 'CORRECTION', k.decide_by, null, 'correctionState', k.state
            from correction k where k.account_id = :account and k.state = 'AWAITING_APPROVAL'
            union all
            select 'WRITE_OFF', null, w.amount, 'writeOffState', w.state
            from write_off w where w.account_id = :account and w.state = 'AWAITING_APPROVAL'
            ) coming order by words = 'stopped' desc, day nulls last, what
            """;

    private final JdbcClient jdbc;

    ComingUp(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The nearest first; the account is one that may be seen. */
    List<Coming> of(long accountId, LocalDate today) {
        return jdbc.sql(WAITS)
                .param("account", accountId)
                .param("today", today)
                .query(Coming.class)
                .list();
    }

    /**
     * Something that waits.
     *
     * @param day or null when nothing is named
     * @param words group of the word that says why, such as {@code reason}
     */
    record Coming(String what, LocalDate day, BigDecimal amount, String words, String why) {}
}
