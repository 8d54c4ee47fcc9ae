package io.dunflow.audit;

import java.util.List;
import java.util.stream.Stream;

/** The invariants of Dunflow in SQL. */
final class InvariantQueries {

    private static final List<Invariant> OWN = List.of(
            new Invariant(
                    "1 every overdue item is somewhere",
                    "Is every overdue item in a live case, or does the last run of its creditor say why not?",
                    """
                    select 'item ' || i.id || ' due ' || i.due_date || ' of account ' || i.account_id
                    from item i
                    join account a on a.id = i.account_id
                    join creditor c on c.id = a.creditor_id
                    join lateral (select r.id, r.run_date, r.proposed_at from dunning_run r
                                  where c.id = any(r.creditor_ids) and r.state = 'COMPLETED'
                                  order by r.run_date desc, r.id desc limit 1) r on true
                    where i.open_amount > 0 and i.due_date < r.run_date and i.due_date < day_in(c.zone, :now)
                      and (select min(e.known_at) from entry e where e.item_id = i.id) < r.proposed_at
                      and not exists (select 1 from entry e where e.item_id = i.id and e.known_at >= r.proposed_at)
                      and not exists (select 1 from case_item x join dunning_case k on k.id = x.case_id
                                      where x.item_id = i.id and x.left_at is null and k.closed_at is null)
                      and not exists (select 1 from run_line_item x join run_line l on l.id = x.line_id
                                      where l.run_id = r.id and x.item_id = i.id and x.reason <> ''
                                        and (x.action = 'LIST' or l.state <> 'DONE'))
                    """),
            new Invariant(
                    "1 no item is in two live cases",
                    "Is any item in more than one live case?",
                    """
                    select 'item ' || x.item_id from case_item x join dunning_case k on k.id = x.case_id
                    where x.left_at is null and k.closed_at is null
                    group by x.item_id, x.shadow having count(*) > 1
                    """),
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
                    "4 open balances are the sum of entries",
                    "Does any item show another open amount than its entries sum to?",
                    """
                    select 'item ' || i.id || ' shows ' || i.open_amount || ', entries sum to ' || coalesce(sum(e.amount), 0)
                    from item i left join entry e on e.item_id = i.id
                    group by i.id having i.open_amount <> coalesce(sum(e.amount), 0)
                    """),
            new Invariant(
                    "4 portions sum to the open balance",
                    "Do dunnable amount and covered portions of any item not sum to its open amount?",
                    """
                    select 'item ' || i.id from item i left join portion p on p.item_id = i.id
                    group by i.id having i.open_amount <> i.dunnable_amount + coalesce(sum(p.amount), 0)
                    """),
            new Invariant(
                    "4 every payment is accounted for",
                    "Is any payment or credit note not allocated, unallocated, recovered, refunded or returned to its full amount?",
                    """
                    select 'credit ' || c.id from credit c left join entry e on e.credit_id = c.id
                    group by c.id having c.amount <> c.unallocated - coalesce(sum(e.amount) filter (
                      where e.item_id is not null), 0) + coalesce(sum(e.amount) filter (
                      where e.item_id is null and e.kind in ('REFUND', 'RETURN')), 0) - coalesce(sum(e.amount) filter (
                      where e.recovers_id is not null), 0)
                    """),
            new Invariant(
                    "4 no more is recovered than was written off",
                    "Did more come in for a write-off than it wrote off, or stand recoveries of one that was reversed?",
                    """
                    select 'entry ' || e.id || ' recovered ' || -sum(r.amount)
                    from entry e join entry r on r.recovers_id = e.id
                    group by e.id having -sum(r.amount) > -e.amount
                      or sum(r.amount) <> 0 and exists (select 1 from entry x where x.reverses_id = e.id)
                    """),
            new Invariant(
                    "4 placed items add up",
                    "Is what was placed of any item not what was paid, taken back and is left, or is something else left than its cover?",
                    """
                    select 'placement ' || x.placement_id || ' item ' || x.item_id
                    from placement_item x join placement p on p.id = x.placement_id
                    left join portion c on c.item_id = x.item_id and c.cover = 'PLACEMENT' and c.cover_id = p.id
                    where coalesce(x.original, 0) <> x.paid + x.cancelled + x.remaining
                      or x.remaining <> coalesce(c.amount, 0)
                      or x.remaining > 0 and x.paid <> (select coalesce(sum(t.amount), 0) from portion_taken t
                        join credit k on k.id = t.credit_id and k.kind = 'PAYMENT'
                        where t.item_id = x.item_id and t.cover = 'PLACEMENT' and t.cover_id = p.id)
                    """),
            new Invariant(
                    "4 nothing is placed twice",
                    "Is an item with an agency by two placements, or by one that no second person approved or no date named?",
                    """
                    select 'item ' || x.item_id from placement_item x join placement p on p.id = x.placement_id
                    where x.remaining > 0
                    group by x.item_id
                    having count(*) > 1 or bool_or(p.approved_by is null or p.approved_by = p.proposed_by or p.pay_by is null
                      or p.pay_by >= p.placed_on)
                    """),
            new Invariant(
                    "4 items at court add up",
                    "Is what is sued for of any item not what was paid, given up and is left, or is something else left than its cover?",
                    """
                    select 'legal ' || x.action_id || ' item ' || x.item_id
                    from legal_action_item x
                    left join portion c on c.item_id = x.item_id and c.cover = 'LEGAL' and c.cover_id = x.action_id
                    where coalesce(x.original, 0) <> x.paid + x.cancelled + x.remaining
                      or x.remaining <> coalesce(c.amount, 0)
                    """),
            new Invariant(
                    "4 nothing is sued for alone",
                    "Is an item at court by two actions, or by one that no second person agreed to or no date named?",
                    """
                    select 'item ' || x.item_id from legal_action_item x join legal_action p on p.id = x.action_id
                    where x.remaining > 0
                    group by x.item_id
                    having count(*) > 1 or bool_or(p.approved_by is null or p.approved_by = p.proposed_by or p.pay_by is null
                      or p.filed_on < p.pay_by)
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
                    "7 levels are what was handed over",
                    "Does the level of any item, or the day since which it has it, differ from its last notice that was handed over?",
                    """
                    select 'item ' || last.item_id || ' at level ' || coalesce(k.level, 0)
                    from (select distinct on (l.item_id, l.shadow) l.item_id, l.shadow, l.level,
                            coalesce(day_in(c.zone, n.handed_over_at), n.business_date) as noticed_on
                          from notice_line l join notice n on n.id = l.notice_id
                          join creditor c on c.id = n.creditor_id
                          where l.claimed and l.level > 0 and l.standing and n.state in ('HANDED_OVER', 'DISPROVED', 'SHADOW')
                          order by l.item_id, l.shadow, n.business_date desc, n.id desc) last
                    left join item_clock k on k.item_id = last.item_id and k.shadow = last.shadow
                    where k.level is distinct from last.level or k.last_notice_on is distinct from last.noticed_on
                    """),
            new Invariant(
                    "7 no level without a notice",
                    "Is any item at a level that no notice handed over that still counts gave it and no other system handed over with it?",
                    """
                    select 'item ' || k.item_id || ' at level ' || k.level
                    from item_clock k
                    where k.level > 0 and k.level <> k.taken_over
                      and not exists (
                        select 1 from notice_line l join notice n on n.id = l.notice_id
                        where l.item_id = k.item_id and l.shadow = k.shadow and l.claimed and l.standing and l.level = k.level
                          and (n.handed_over_at is not null or n.state = 'SHADOW'))
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
                    where d.difference > d.corrected and d.known_at < r.proposed_at
                    """),
            new Invariant(
                    "8 nothing waits for ever",
                    "Is an overdue item without cover or hold undecided one run after its case's next action date?",
                    """
                    select 'case ' || k.id || ' next action on ' || k.next_action_on
                    from dunning_case k
                    join account a on a.id = k.account_id
                    join lateral (select r.id, r.run_date from dunning_run r
                                  where a.creditor_id = any(r.creditor_ids) and r.state = 'COMPLETED'
                                  order by r.run_date desc, r.id desc limit 1) r on true
                    where k.stage = 'REMINDER' and k.next_action_on < r.run_date
                      and exists (select 1 from case_item x join item i on i.id = x.item_id
                                  where x.case_id = k.id and x.left_at is null and i.dunnable_amount > 0
                                    and i.due_date < r.run_date)
                      and not exists (select 1 from run_line l where l.run_id = r.id and l.account_id = k.account_id)
                    """));

    static final List<Invariant> ALL = Stream.of(OWN, CaseQueries.ALL, CoverQueries.ALL)
            .flatMap(List::stream)
            .toList();

    private InvariantQueries() {}
}
