package io.dunflow.audit;

import java.util.List;

/** The invariants of letters: their ground, how often they claim, and what was known too late, in SQL. */
final class LetterQueries {

    static final List<Invariant> ALL = List.of(
            new Invariant(
                    "2 no letter without its ground",
                    "Did a notice leave for an amount that the ledger did not show when it was handed over?",
                    """
                    select 'notice ' || n.id || ' line ' || l.id
                    from notice n
                    join notice_line l on l.notice_id = n.id and l.claimed
                    join item i on i.id = l.item_id
                    where n.state in ('HANDED_OVER', 'DISPROVED') and n.purpose in ('DUNNING', 'FINAL_NOTICE', 'PRE_PLACEMENT', 'LEGAL', 'STATEMENT')
                      and l.amount > (select coalesce(sum(e.amount), 0) from entry e
                                      where e.item_id = l.item_id and e.known_at <= n.handed_over_at
                                        and (e.known_at < n.handed_over_at or e.amount > 0))
                    """),
            new Invariant(
                    "2 no letter that claims too little",
                    "Did a notice claim less of an item than the ledger showed without its covers when it was handed over?",
                    """
                    select 'notice ' || n.id || ' line ' || l.id || ' claims ' || l.amount
                    from notice n
                    join notice_line l on l.notice_id = n.id and l.claimed
                    left join run_line_item x on x.line_id = n.run_line_id and x.item_id = l.item_id
                    cross join lateral (
                      select coalesce(sum(e.amount), 0) as through,
                        coalesce(sum(e.amount) filter (where e.known_at < n.handed_over_at), 0) as before
                      from entry e where e.item_id = l.item_id and e.known_at <= n.handed_over_at) ledger
                    where n.state in ('HANDED_OVER', 'DISPROVED') and n.purpose = 'DUNNING'
                      and l.amount < least(ledger.through, ledger.before) - greatest(
                        coalesce(x.open_amount - x.amount, 0),
                        (select coalesce(sum(p.amount), 0) from portion p where p.item_id = l.item_id))
                    """),
            new Invariant(
                    "2 no letter above the smaller amount",
                    "Did a notice claim more of an item than another system's snapshot said while that was a conflict?",
                    """
                    select 'notice ' || n.id || ' line ' || l.id || ' claims ' || l.amount
                    from notice n
                    join notice_line l on l.notice_id = n.id and l.claimed
                    join import_conflict k on k.item_id = l.item_id and l.amount > k.their_amount
                    join import_job j on j.id = k.import_id and j.ended_at < n.handed_over_at
                    where n.state in ('HANDED_OVER', 'DISPROVED') and n.purpose in ('DUNNING', 'FINAL_NOTICE', 'PRE_PLACEMENT', 'LEGAL', 'STATEMENT')
                      and coalesce(k.resolved_at, 'infinity') > n.handed_over_at
                    """),
            new Invariant(
                    "2 no letter under a hold",
                    "Did a notice that claims an item leave on a day on which a hold placed before blocked it?",
                    """
                    select 'notice ' || n.id || ' item ' || l.item_id || ' hold ' || h.id
                    from notice n
                    join notice_line l on l.notice_id = n.id and l.claimed
                    join account a on a.id = n.account_id
                    join creditor c on c.id = a.creditor_id
                    join debtor d on d.id = n.debtor_id
                    join hold h on (h.item_id = l.item_id or h.account_id = n.account_id or h.debtor_id = n.debtor_id
                        or h.debtor_id = d.parent_id and exists (select from delegations(n.account_id, n.debtor_id) g
                          where n.handed_over_at >= g.from_at and n.handed_over_at < coalesce(g.until_at, 'infinity')))
                      and h.created_at < n.handed_over_at
                    where n.state in ('HANDED_OVER', 'DISPROVED') and n.purpose in ('PRE_DUE', 'DUNNING', 'FINAL_NOTICE', 'PRE_PLACEMENT', 'LEGAL', 'STATEMENT')
                      and day_in(c.zone, n.handed_over_at) between h.from_date
                        and coalesce(h.until_date, 'infinity')
                      and coalesce(h.lifted_on, 'infinity') > day_in(c.zone, n.handed_over_at)
                    """),
            new Invariant(
                    "3 claimed once per level",
                    "Is an item claimed twice in the same sequence, level and repetition by notices that stand?",
                    """
                    select 'item ' || l.item_id || ' level ' || l.level from notice_line l
                    where l.standing and l.claimed and l.level > 0
                    group by l.item_id, l.sequence, l.level, l.repetition, l.shadow having count(*) > 1
                    """),
            new Invariant(
                    "3 one notice a day",
                    "Does more than one dunning notice of an account stand for a recipient, business date and channel?",
                    """
                    select 'account ' || n.account_id || ' on ' || n.business_date from notice n
                    where n.standing and n.purpose = 'DUNNING'
                    group by n.account_id, n.recipient, n.business_date, n.channel, n.shadow having count(*) > 1
                    """),
            new Invariant(
                    "3 one letter a day to a head office",
                    "Did dunning notices of a head office and its branches leave on one day in more than one message?",
                    """
                    select 'head office ' || j.head_office_id || ' on ' || j.day
                    from joint_notice j join notice n on n.joint_id = j.id
                    where j.purpose = 'DUNNING' and n.state in ('HANDED_OVER', 'DISPROVED')
                    group by j.id having count(distinct n.message_id) > 1
                    union all
                    select 'notice ' || n.id || ' alone' from notice n
                    where n.recipient like 'head-office:%' and n.purpose = 'DUNNING' and n.joint_id is null
                      and n.state in ('HANDED_OVER', 'DISPROVED')
                    """),
            new Invariant(
                    "3 what was disproved counts no more",
                    "Does a claim still count as said that a correction took back?",
                    """
                    select 'notice line ' || c.line_id || ' in spite of correction ' || c.correction_id
                    from correction_line c join correction k on k.id = c.correction_id and k.state <> 'WITHDRAWN'
                    join notice_line l on l.id = c.line_id
                    where c.level_falls and l.standing
                    """),
            new Invariant(
                    "2 no threat with what is time-barred",
                    "Did a letter claim an item after the last day on which it could be enforced, as that was known then?",
                    """
                    select 'notice ' || n.id || ' item ' || l.item_id
                    from notice n
                    join notice_line l on l.notice_id = n.id and l.claimed
                    join creditor c on c.id = n.creditor_id
                    join lateral (
                      select h.day_after from limitation_change h
                      where h.item_id = l.item_id and h.at < n.handed_over_at order by h.id desc limit 1) known on true
                    left join item_limitation i on i.item_id = l.item_id
                    where n.state in ('HANDED_OVER', 'DISPROVED')
                      and n.purpose in ('DUNNING', 'FINAL_NOTICE', 'PRE_PLACEMENT', 'LEGAL', 'STATEMENT')
                      and day_in(c.zone, n.handed_over_at) > known.day_after and not coalesce(i.suspended, false)
                      and i.last_day < day_in(c.zone, n.handed_over_at)
                    """),
            new Invariant(
                    "8 late knowledge is judged",
                    "Did a letter claim more than was owed on its day, and a run that knew it corrected nothing?",
                    """
                    select 'notice line ' || d.line_id || ' claimed ' || d.difference || ' too much, corrected is ' || d.corrected
                    from letters_by_knowledge(null) d
                    join account a on a.id = d.account_id
                    join creditor c on c.id = a.creditor_id and not c.shadow
                    join lateral (select r.proposed_at from dunning_run r
                                  where c.id = any(r.creditor_ids) and r.state = 'COMPLETED' and not r.dry_run
                                  order by r.run_date desc, r.id desc limit 1) r on true
                    where d.difference > d.corrected and r.proposed_at > greatest(d.known_at,
                      (select max(v.at) from correction_line x join correction_event v on v.correction_id = x.correction_id
                       where x.line_id = d.line_id and v.kind = 'WITHDRAWN'))
                    """));

    private LetterQueries() {}
}
