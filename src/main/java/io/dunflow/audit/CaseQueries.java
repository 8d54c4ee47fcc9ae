package io.dunflow.audit;

import java.util.List;

/** The invariants of cases, and of what is in none, in SQL. */
final class CaseQueries {

    static final List<Invariant> ALL = List.of(
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
                      and not exists (select 1 from due_date_change d where d.item_id = i.id and d.changed_at >= r.proposed_at)
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
                    "1 what is reopened was settled",
                    "Does a case reopen one of another account, one that was not settled before, or one that had none of its items?",
                    """
                    select 'case ' || c.id || ' reopens case ' || o.id
                    from dunning_case c join dunning_case o on o.id = c.reopens_id
                    where o.account_id <> c.account_id or o.shadow <> c.shadow or o.close_reason is distinct from 'SETTLED'
                      or o.closed_at > c.opened_at or not exists (
                        select 1 from case_item mine join case_item its on its.item_id = mine.item_id
                        where mine.case_id = c.id and its.case_id = o.id)
                    """),
            new Invariant(
                    "8 nothing waits for ever",
                    "Is an overdue item without cover or hold undecided one run after its case's next action date?",
                    """
                    select 'case ' || k.id || ' next action on ' || k.next_action_on
                    from dunning_case k
                    join account a on a.id = k.account_id
                    join lateral (select r.id, r.run_date, r.proposed_at from dunning_run r
                                  where a.creditor_id = any(r.creditor_ids) and r.state = 'COMPLETED'
                                  order by r.run_date desc, r.id desc limit 1) r on true
                    where k.stage = 'REMINDER' and k.next_action_on < r.run_date
                      and exists (select 1 from case_item x join item i on i.id = x.item_id
                                  where x.case_id = k.id and x.left_at is null and i.dunnable_amount > 0
                                    and i.due_date < r.run_date
                                    and not exists (select 1 from due_date_change d
                                                    where d.item_id = i.id and d.changed_at >= r.proposed_at))
                      and not exists (select 1 from run_line l where l.run_id = r.id and l.account_id = k.account_id)
                    """),
            new Invariant(
                    "8 no escalation is forgotten",
                    "Is something of an escalated case free to be spoken about since the last run, and nobody sees to it?",
                    """
                    select 'case ' || k.id || ' of account ' || k.account_id
                    from dunning_case k
                    join account a on a.id = k.account_id
                    join creditor c on c.id = a.creditor_id
                    join lateral (select r.run_date, r.proposed_at from dunning_run r
                                  where c.id = any(r.creditor_ids) and r.state = 'COMPLETED'
                                  order by r.run_date desc, r.id desc limit 1) r on true
                    where k.stage = 'ESCALATION' and not k.shadow and k.process_instance_id is not null
                      and exists (select 1 from case_item x join item i on i.id = x.item_id
                                  where x.case_id = k.id and x.left_at is null and x.joined_at < r.proposed_at
                                    and i.dunnable_amount > 0 and i.due_date < r.run_date
                                    and not item_held(i.id, a.id, a.debtor_id, day_in(c.zone, :now)))
                      and (select call from case_rests(k.id, r.run_date)) is null
                      and (select call from case_rests(k.id, day_in(c.zone, :now))) is null
                      and not exists (select 1 from final_notice f join notice n on n.id = f.notice_id
                                      where f.case_id = k.id and (f.state = 'AWAITING_BANK' or f.state = 'SENT'
                                        and (n.state in ('QUEUED', 'BATCHED', 'SENDING') or r.run_date <= f.pay_by)))
                      and not exists (select 1 from act_ru_execution e join act_ru_task t on t.proc_inst_id_ = e.id_
                                      where e.root_proc_inst_id_ = k.process_instance_id)
                      and not exists (select 1 from act_ru_execution e join act_ru_job j on j.process_instance_id_ = e.id_
                                      where e.root_proc_inst_id_ = k.process_instance_id)
                    """),
            new Invariant(
                    "8 nothing free lies in a plan",
                    "Did the last run find something free beside a plan about which nobody was asked?",
                    """
                    select 'item ' || x.item_id || ' of account ' || l.account_id
                    from creditor c
                    join lateral (select r.id, r.run_date from dunning_run r
                                  where c.id = any(r.creditor_ids) and r.state = 'COMPLETED' and not r.dry_run
                                  order by r.run_date desc, r.id desc limit 1) r on true
                    join run_line l on l.run_id = r.id
                    join account a on a.id = l.account_id and a.creditor_id = c.id
                    join run_line_item x on x.line_id = l.id and x.reason = 'REST_OUTSIDE_PLAN' and x.amount > 0
                    where not exists (select 1 from plan_rest q
                                      where q.account_id = a.id and coalesce(q.gone_on, 'infinity') >= r.run_date)
                    """),
            new Invariant(
                    "8 nothing free lies at an agency",
                    "Is something open in the case of a placement that has ended, or did the last run find something free beside one about which nobody was asked?",
                    """
                    select 'item ' || i.id || ' of placement ' || p.id
                    from placement p join account a on a.id = p.account_id
                    join case_item k on k.case_id = p.case_id and k.left_at is null
                    join item i on i.id = k.item_id and i.open_amount > 0
                    where p.state in ('LOST', 'REFUSED', 'RECALLED', 'RETURNED', 'SETTLED')
                      or p.state in ('SENT', 'UNANSWERED', 'PLACED', 'PAUSED') and i.dunnable_amount > 0
                        and exists (
                          select from run_line_item x join run_line l on l.id = x.line_id join dunning_run r on r.id = l.run_id
                          where x.item_id = i.id and x.reason = 'IN_AGENCY' and x.amount > 0
                            and r.state = 'COMPLETED' and not r.dry_run and r.proposed_at > (
                              select max(e.at) from placement_event e where e.placement_id = p.id and e.state = 'SENT')
                            and not exists (select from dunning_run later where a.creditor_id = any(later.creditor_ids)
                              and later.state = 'COMPLETED' and not later.dry_run and later.id > r.id)
                            and not exists (select from hold h where (h.item_id = i.id or h.account_id = a.id
                              or h.debtor_id = a.debtor_id) and coalesce(h.lifted_on, h.until_date, 'infinity') >= r.run_date)
                            and not exists (select from item_quiet q where q.item_id = i.id
                              and coalesce(q.until_date, 'infinity') >= r.run_date)
                            and not exists (select from agency_matter m
                              left join agency_matter_done d on d.matter_id = m.id
                              where m.placement_id = p.id and m.kind = 'FREE_BESIDE_PLACEMENT'
                                and (d.matter_id is null or d.done_at >= r.proposed_at)))
                    """));

    private CaseQueries() {}
}
