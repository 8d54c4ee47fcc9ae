-- What an approver changed of a proposed line, for ever.
create table line_edit (
  id       bigint generated always as identity primary key,
  line_id  bigint not null references run_line,
  kind     text not null check (kind in ('LEVEL_LOWERED', 'CHANNEL_CHANGED', 'LINE_LEFT_OUT', 'LINE_HELD', 'LINE_TAKEN_BACK')),
  reason   text not null,
  actor    text not null,
  at       timestamptz not null
);
create index line_edit_by_line on line_edit (line_id, id);
create trigger line_edit_append_only before update or delete on line_edit
  for each row execute function refuse_change();

-- Where what a person did about a debtor is counted, once for each creditor: on the first account with it.
create function first_accounts(the_debtor bigint) returns setof bigint language sql stable as $$
  select min(id) from account where debtor_id = the_debtor group by creditor_id
$$;

-- Where a person decided otherwise than the tables: with whom, about how much, and why. A hold counts when a person placed
-- it; one that is back-dated or lasts longer than usual is named so. So do holds lifted as of an earlier day, disputes dated
-- back, corrections that a lead does not send, labels that tables ask, the place of a task, what becomes of money that was
-- set aside, and what moves the day on which claims become time-barred.
create view override_by_hand as
  select e.kind, l.account_id, e.actor, l.claimed as amount, e.reason, r.run_date as day
  from line_edit e join run_line l on l.id = e.line_id join dunning_run r on r.id = l.run_id
  where not r.dry_run and r.state <> 'CANCELLED'
  union all
  select case when h.beyond_table then 'HOLD_BEYOND_TABLE' when h.from_date < day_in(c.zone, h.created_at) then 'HOLD_BACK_DATED'
      else 'HOLD' end, a.id, h.created_by, 0, h.reason, day_in(c.zone, h.created_at)
  from hold h cross join lateral (
    select h.account_id as id where h.account_id is not null
    union all select first_accounts(h.debtor_id)
    union all select i.account_id from item i where i.id = h.item_id) of_hold
  join account a on a.id = of_hold.id
  join creditor c on c.id = a.creditor_id
  where h.terms_decision is not null
  union all
  select 'HOLD_LIFTED_BACK', a.id, h.lifted_by, 0, h.lift_reason, day_in(c.zone, h.lifted_at)
  from hold h cross join lateral (
    select h.account_id as id where h.account_id is not null
    union all select first_accounts(h.debtor_id)
    union all select i.account_id from item i where i.id = h.item_id) of_hold
  join account a on a.id = of_hold.id
  join creditor c on c.id = a.creditor_id
  where h.lifted_on < day_in(c.zone, h.lifted_at) and h.lifted_by not like 'import:%'
  union all
  select 'DISPUTE_BACK_DATED', d.account_id, d.raised_by, d.amount, coalesce(d.note, d.reason), day_in(c.zone, d.raised_at)
  from dispute d join account a on a.id = d.account_id join creditor c on c.id = a.creditor_id
  where d.raised_on < day_in(c.zone, d.raised_at)
  union all
  select 'CORRECTION_NOT_SENT', k.account_id, e.actor, k.difference, e.detail, day_in(c.zone, e.at)
  from correction_event e join correction k on k.id = e.correction_id
  join account a on a.id = k.account_id join creditor c on c.id = a.creditor_id
  where e.kind = 'NOT_SENT'
  union all
  select 'PRIORITY', p.account_id, p.set_by, 0, p.reason, day_in(c.zone, p.set_at)
  from priority_by_hand p join account a on a.id = p.account_id join creditor c on c.id = a.creditor_id
  union all
  select case when b.value is null then 'LABEL_TAKEN_OFF' else 'LABEL' end, a.id, b.set_by, 0, b.key || ': ' || b.reason,
    day_in(c.zone, b.set_at)
  from label b cross join lateral (
    select b.account_id as id where b.account_id is not null
    union all select first_accounts(b.debtor_id)
    union all select i.account_id from item i where i.id = b.item_id) of_label
  join account a on a.id = of_label.id join creditor c on c.id = a.creditor_id
  where b.set_by not like 'import:%'
  union all
  select k.kind, k.account_id, k.actor, c.amount, k.reason, k.day
  from (
    select distinct case x.found when 'KEPT' then 'PARKED_KEPT' else 'PARKED_RETURNED' end as kind, e.account_id, x.actor,
      x.reason, day_in(o.zone, x.at) as day, e.target
    from legal_effect_end x join legal_effect e on e.id = x.effect_id
    join account a on a.id = e.account_id join creditor o on o.id = a.creditor_id
    where x.reason is not null and x.found in ('KEPT', 'RETURNED')) k
  join credit c on 'credit:' || c.id = k.target
  union all
  select 'LIMITATION', g.account_id, g.recorded_by, 0, g.source, day_in(c.zone, g.recorded_at)
  from (
    select distinct i.account_id, g.kind, g.recorded_by, g.source, g.recorded_at
    from limitation_ground g join item i on i.id = g.item_id where g.reference = 'person') g
  join account a on a.id = g.account_id join creditor c on c.id = a.creditor_id;
