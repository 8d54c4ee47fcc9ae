-- Deferrals and settlements. See docs in io.dunflow.resolution.

-- More time, agreed with the debtor. The due date of its items moves to until_date, and back when it is withdrawn.
create table deferral (
  id          bigint generated always as identity primary key,
  account_id  bigint not null references account,
  case_id     bigint references dunning_case,              -- whose call it came up in; none when it came unasked
  amount      numeric(19,4) not null,                      -- open of its items when it was agreed
  agreed_on   date not null,
  until_date  date not null check (until_date > agreed_on),
  days_to_pay int not null,                                -- for which nobody is reminded once it is taken back
  reason      text not null,
  state       text not null check (state in ('AWAITING_APPROVAL', 'ACTIVE', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'SUSPENDED')),
  terms_decision      bigint references decision,
  authority_reason    text not null,
  authority_decision  bigint references decision,
  approved_by text,
  agreed_by   text not null,
  agreed_at   timestamptz not null
);
create index deferral_by_account on deferral (account_id, id desc);

create table deferral_item (
  deferral_id  bigint not null references deferral,
  item_id      bigint not null references item,
  due_before   date not null,
  primary key (deferral_id, item_id)
);
create index deferral_item_by_item on deferral_item (item_id);

create table deferral_event (
  id           bigint generated always as identity primary key,
  deferral_id  bigint not null references deferral,
  kind         text not null check (kind in ('PROPOSED', 'AGREED', 'REFUSED', 'WITHDRAWN', 'PASSED', 'SUSPENDED',
                 'RESUMED', 'LAPSED', 'NOT_TOLD')),
  reason       text not null,
  actor        text not null,
  at           timestamptz not null
);
create index deferral_event_by_deferral on deferral_event (deferral_id, id);
create trigger deferral_event_append_only before update or delete on deferral_event
  for each row execute function refuse_change();

-- An offer to pay a part by a day for the discharge of the whole.
create table settlement (
  id              bigint generated always as identity primary key,
  account_id      bigint not null references account,
  case_id         bigint references dunning_case,          -- whose call it came up in; none when it came unasked
  amount          numeric(19,4) not null check (amount > 0),   -- what is to be paid
  enough          numeric(19,4) not null check (enough between 0 and amount), -- what keeps it: amount less the tolerance
  debt            numeric(19,4) not null check (debt >= amount), -- what is discharged by it
  digits          int not null check (digits >= 0),        -- of its currency
  pay_by          date not null,
  last_day        date not null,                           -- pay_by and the days of tolerance
  terms_decision  bigint references decision,
  authority_reason    text not null,                       -- why who agreed may, or a lead has to
  authority_decision  bigint references decision,
  lowest              numeric(19,4) not null,              -- that is enough, whoever agrees
  collector_alone     numeric(19,4) not null,              -- from which on a collector could have agreed
  days_to_pay         int not null,                        -- within which the whole is asked for, where it lapses
  state           text not null check (state in
                    ('AWAITING_APPROVAL', 'OPEN', 'AWAITING_BANK', 'ACCEPTED', 'LAPSED', 'REFUSED', 'WITHDRAWN',
                     'SUSPENDED')),
  suspended_from  text,                                    -- the state that it had, while a fact about the person suspends it
  suspended_on    date check ((suspended_on is null) = (suspended_from is null)),
  cause           text,
  counted         numeric(19,4) not null default 0,        -- what was paid for it, as last judged
  note            text not null,
  made_by         text not null,
  made_at         timestamptz not null,
  approved_by     text
);
create index settlement_by_account on settlement (account_id, id desc);
create index settlement_open on settlement (account_id) where state in ('OPEN', 'AWAITING_BANK', 'SUSPENDED');

create table settlement_item (
  settlement_id  bigint not null references settlement,
  item_id        bigint not null references item,
  amount         numeric(19,4) not null check (amount > 0),
  primary key (settlement_id, item_id)
);
create index settlement_item_by_item on settlement_item (item_id);

-- What became of it each time, for ever.
create table settlement_event (
  id             bigint generated always as identity primary key,
  settlement_id  bigint not null references settlement,
  state          text not null,
  cause          text,
  counted        numeric(19,4) not null,
  written_off    numeric(19,4) not null default 0,
  run_date       date,                                     -- of the run; none when a person did it
  actor          text not null,
  at             timestamptz not null
);
create index settlement_event_by_settlement on settlement_event (settlement_id, id);
create trigger settlement_event_append_only before update or delete on settlement_event
  for each row execute function refuse_change();

-- What covers items though no debtor was told of it: a lead has to agree first.
create view undecided_agreement as
  select 'PLAN' as cover, id as cover_id from plan where 'AWAITING_APPROVAL' in (state, suspended_from)
  union all
  select 'SETTLEMENT', id from settlement where 'AWAITING_APPROVAL' in (state, suspended_from);

-- What of each item a settlement discharges still: less what credit notes and write-offs took of what it covered.
create view settlement_left as
  select x.settlement_id, x.item_id, greatest(0, x.amount - coalesce(sum(c.amount), 0)) as amount
  from settlement_item x join settlement s on s.id = x.settlement_id
  left join (entry_cover c join entry e on e.id = c.entry_id and e.kind not in ('PAYMENT', 'EXTERNAL_CLEARING')
      and not exists (select from entry v where v.reverses_id = e.id))
    on c.item_id = x.item_id and c.cover = 'SETTLEMENT' and c.cover_id = x.settlement_id and e.value_date <= s.last_day
  group by x.settlement_id, x.item_id;

-- What is to be paid of each settlement, what keeps it and what is discharged by it: as much less, by one share, as was
-- credited of it. Only the shares of what was credited are cut to the digits of its currency.
create view settlement_due as
  select s.id as settlement_id, r.debt,
    case when r.debt = s.debt then s.amount else trunc(s.amount * r.debt / s.debt, s.digits) end as amount,
    case when r.debt = s.debt then s.enough else trunc(s.enough * r.debt / s.debt, s.digits) end as enough
  from settlement s cross join lateral (
    select coalesce(sum(l.amount), 0) as debt from settlement_left l where l.settlement_id = s.id) r;

-- Of what is credited after a settlement was kept, so much nobody had to pay by it: cut, as what has to be paid is, and so
-- that with what was credited before it is as much as of both at once. Null for a reference of anything else.
create function discharged_of(reference text, before numeric, credited numeric) returns numeric language sql stable as $$
  select trunc((before + credited) * (s.debt - s.amount) / s.debt, s.digits) - trunc(before * (s.debt - s.amount) / s.debt, s.digits)
  from settlement s where s.id = substring(discharged_of.reference from '^settlement:([0-9]+)$')::bigint
$$;

-- What debtors were conceded: amounts put into plans or deferred, written off by settlements, and waived. Nothing is
-- written twice: each kind is read where it was decided. What was taken back, or lapsed, was not conceded.
create view concession as
  select 'PLAN' as kind, p.account_id, coalesce(p.approved_by, p.made_by) as actor, p.amount, coalesce(p.note, p.reason) as reason,
    day_in(c.zone, p.agreed_at) as day
  from plan p join account a on a.id = p.account_id join creditor c on c.id = a.creditor_id
  where p.agreed_at is not null and p.state <> 'WITHDRAWN'
  union all
  select 'SETTLEMENT', s.account_id, coalesce(s.approved_by, s.made_by),
    case when s.state = 'ACCEPTED' then (select coalesce(-sum(e.amount), 0) from entry e where e.account_id = s.account_id
        and e.kind = 'WRITE_OFF' and e.reference = 'settlement:' || s.id
        and not exists (select from entry r where r.reverses_id = e.id))
      else d.debt - d.amount end, s.note, day_in(c.zone, s.made_at)
  from settlement s join settlement_due d on d.settlement_id = s.id join account a on a.id = s.account_id join creditor c on c.id = a.creditor_id
  where s.state in ('OPEN', 'AWAITING_BANK', 'ACCEPTED') or s.suspended_from in ('OPEN', 'AWAITING_BANK')
  union all
  select 'DEFERRAL', f.account_id, coalesce(f.approved_by, f.agreed_by), f.amount, f.reason, f.agreed_on
  from deferral f where f.state = 'ACTIVE'
  union all
  select 'WAIVER', e.account_id, e.booked_by, -e.amount, e.reason, e.booking_date
  from entry e where e.kind in ('WRITE_OFF', 'DISCOUNT') and coalesce(e.reference, '') !~ '^(settlement|write-off|discount):'
    and not exists (select 1 from entry r where r.reverses_id = e.id)
  union all
  select 'CHARGE_WAIVER', h.account_id, h.changed_by, h.amount, h.change_reason, day_in(c.zone, h.changed_at)
  from charge h join account a on a.id = h.account_id join creditor c on c.id = a.creditor_id
  where h.state = 'WAIVED' and h.changed_by <> 'policy';

-- How much of which item each agreement is about.
create view agreement_item as
  select 'PROMISE' as cover, y.promise_id as cover_id, y.item_id, a.account_id, y.amount, a.given_at as made_at,
    a.state in ('OPEN', 'AWAITING_BANK') as live
  from promise_item y join promise a on a.id = y.promise_id
  union all
  select 'PLAN', y.plan_id, y.item_id, a.account_id, y.amount, a.made_at,
    a.state in ('AWAITING_APPROVAL', 'OFFERED', 'ACTIVE', 'SUSPENDED')
  from plan_item y join plan a on a.id = y.plan_id
  union all
  select 'SETTLEMENT', y.settlement_id, y.item_id, a.account_id, y.amount, a.made_at,
    a.state in ('AWAITING_APPROVAL', 'OPEN', 'AWAITING_BANK', 'SUSPENDED')
  from settlement_item y join settlement a on a.id = y.settlement_id;

-- Of agreements whose money went back: whether we gave it back last, and not the bank took it.
create view agreement_refunded as
  select distinct on (x.cover, x.cover_id) x.cover, x.cover_id, e.kind = 'REFUND' as refunded
  from agreement_item x join entry p on p.item_id = x.item_id and p.kind = 'PAYMENT'
  join entry e on e.credit_id = p.credit_id and e.kind in ('RETURN', 'REFUND')
  order by x.cover, x.cover_id, e.id desc;

-- When each agreement ended; more than once where it went on between.
create view agreement_end as
  select 'PROMISE' as cover, promise_id as cover_id, judged_at as at
  from promise_judgement where state not in ('OPEN', 'AWAITING_BANK')
  union all
  select 'PLAN', plan_id, happened_at
  from plan_history where instalment is null and state in ('COMPLETED', 'DEFAULTED', 'REFUSED', 'LAPSED', 'WITHDRAWN')
  union all
  select 'SETTLEMENT', settlement_id, at
  from settlement_event where state in ('ACCEPTED', 'LAPSED', 'REFUSED', 'WITHDRAWN');

-- Agreements whose money went back: so much was taken of what they covered, and nothing has taken it again. Where no run
-- has let them go on, what comes then is not covered, and is theirs as the ledger takes money of what is covered: promises,
-- settlements, plans; not of one that came to nothing.
create view agreement_robbed as
  select x.cover, x.cover_id, x.item_id, array_position(array['PROMISE', 'SETTLEMENT', 'PLAN'], x.cover) as rank, g.since,
    x.live or case x.cover when 'PROMISE' then exists (select from promise s where s.id = x.cover_id and s.state = 'KEPT')
      when 'SETTLEMENT' then exists (select from settlement s where s.id = x.cover_id and s.state = 'ACCEPTED')
      else exists (select from plan s where s.id = x.cover_id and s.state = 'COMPLETED') end as stands,
    greatest(0, least(g.amount, x.amount - coalesce((
      select sum(c.amount) from entry_cover c
      where c.item_id = x.item_id and c.cover = x.cover and c.cover_id = x.cover_id
        and not exists (select from entry v where v.reverses_id = c.entry_id)), 0))) as amount
  from agreement_item x
  join lateral (
    select sum(c.amount) as amount, min(r.known_at) as since
    from entry_cover c join entry b on b.id = c.entry_id and b.kind in ('PAYMENT', 'EXTERNAL_CLEARING')
    join entry r on r.reverses_id = b.id
    where c.item_id = x.item_id and c.cover = x.cover and c.cover_id = x.cover_id) g on g.amount > 0;

-- What of the money that nothing covered those of them take that come before another.
create view agreement_outranked as
  select x.cover, x.cover_id, x.item_id, f.id as entry_id,
    greatest(0, least(f.through, o.amount) - (f.through - f.free)) as amount
  from agreement_robbed x
  join lateral (
    select sum(z.amount) as amount, min(z.since) as since from agreement_robbed z
    where z.item_id = x.item_id and z.stands and (z.rank, z.cover_id) < (x.rank, x.cover_id)) o on o.amount > 0
  join lateral (
    select m.id, m.free, sum(m.free) over (order by m.id) as through
    from (select e.id, -e.amount - coalesce((select sum(c.amount) from entry_cover c where c.entry_id = e.id), 0) as free
          from entry e
          where e.item_id = x.item_id and e.amount < 0 and e.known_at >= o.since and e.kind in ('PAYMENT', 'EXTERNAL_CLEARING')
            and not exists (select from entry r where r.reverses_id = e.id)) m) f on true;

-- What of each payment may count for each agreement on its item: what it did not take of the cover of another one, so that
-- the same money counts once; of several whose money went back, each counts what those before it leave. Of one that was made
-- only after this one had ended, and after the day of the money, the money of that day cannot have been. Promises on one item
-- share among themselves what they may count.
create view agreement_paid as
  select x.cover, x.cover_id, x.item_id, e.id as entry_id, e.value_date,
    coalesce(e.stays_since, e.known_at) as known_at, -e.amount - coalesce((
      select sum(c.amount) from entry_cover c
      join agreement_item y on y.cover = c.cover and y.cover_id = c.cover_id and y.item_id = c.item_id
      join account a on a.id = y.account_id join creditor k on k.id = a.creditor_id
      where c.entry_id = e.id and (c.cover <> x.cover or c.cover_id <> x.cover_id and x.cover <> 'PROMISE')
        and (day_in(k.zone, y.made_at) <= e.value_date or not exists (
          select from agreement_end n where n.cover = x.cover and n.cover_id = x.cover_id and n.at <= y.made_at))), 0)
      - coalesce((
        select w.amount from agreement_outranked w
        where w.cover = x.cover and w.cover_id = x.cover_id and w.item_id = x.item_id and w.entry_id = e.id), 0) as amount
  from agreement_item x
  join entry e on e.item_id = x.item_id and e.amount < 0 and coalesce(e.stays_since, e.known_at) >= x.made_at
    and e.kind in ('PAYMENT', 'EXTERNAL_CLEARING')
  where not exists (select from entry r where r.reverses_id = e.id)
    and not exists (select from credit n where n.id = e.credit_id and n.dispute_id is not null);

-- What each agreement holds of each item, and what became of it. Money that nothing covered counts for every agreement that
-- was made before it became known; what was taken of another cover counts for that one.
create view agreement_owed as
  select x.cover, x.cover_id, x.item_id, x.account_id, x.live, x.made_at, x.amount, coalesce(p.amount, 0) as covered,
    coalesce(t.paid, 0) as paid, coalesce(t.let_off, 0) as let_off,
    greatest(0, x.amount - least(x.amount, coalesce(t.paid, 0) + coalesce(e.paid, 0) - coalesce(g.amount, 0)) - coalesce(t.let_off, 0)
      - coalesce(p.amount, 0)) as missing
  from agreement_item x
  left join portion p on p.item_id = x.item_id and p.cover = x.cover and p.cover_id = x.cover_id
  left join lateral (
    select sum(c.amount) filter (where b.kind in ('PAYMENT', 'EXTERNAL_CLEARING')) as paid,
      sum(c.amount) filter (where b.kind not in ('PAYMENT', 'EXTERNAL_CLEARING')) as let_off
    from entry_cover c join entry b on b.id = c.entry_id
    where c.item_id = x.item_id and c.cover = x.cover and c.cover_id = x.cover_id
      and not exists (select from entry r where r.reverses_id = b.id)) t on true
  left join lateral (
    select sum(-b.amount - coalesce((select sum(c.amount) from entry_cover c where c.entry_id = b.id), 0)) as paid
    from entry b
    where b.item_id = x.item_id and b.amount < 0 and coalesce(b.stays_since, b.known_at) >= x.made_at
      and b.kind in ('PAYMENT', 'EXTERNAL_CLEARING')
      and not exists (select from entry r where r.reverses_id = b.id)
      and not exists (select from credit n where n.id = b.credit_id and n.dispute_id is not null)) e on true
  left join lateral (
    select sum(w.amount) as amount from agreement_outranked w
    where w.cover = x.cover and w.cover_id = x.cover_id and w.item_id = x.item_id) g on true;

-- What is still to be paid of each instalment of a plan by what is booked now: the last run may be days ago, and what is only
-- offered no run judges. Money pays the earliest first; what was credited is taken off the last ones.
create function plan_rests(plan bigint) returns table (no int, rest numeric) language sql stable as $$
  select x.no, greatest(0, least(sum(x.amount) over w, p.amount - m.let_off)
    - greatest(sum(x.amount) over w - x.amount, least(sum(x.amount) over w, m.paid)))
  from plan_instalment x join plan p on p.id = x.plan_id
  cross join lateral (
    select coalesce(sum(o.let_off), 0) as let_off, coalesce(sum(least(o.amount, (
      select coalesce(sum(a.amount), 0) from agreement_paid a
      where a.cover = 'PLAN' and a.cover_id = o.cover_id and a.item_id = o.item_id))), 0) as paid
    from agreement_owed o where o.cover = 'PLAN' and o.cover_id = p.id) m
  where x.plan_id = plan
  window w as (partition by x.plan_id order by x.no)
$$;

-- What a live agreement covered again after it was made, because something else let go of it or money went back.
create table covered_again (
  id          bigint generated always as identity primary key,
  account_id  bigint not null references account,
  item_id     bigint not null references item,
  cover       text not null,                               -- PROMISE, PLAN or SETTLEMENT
  cover_id    bigint not null,
  amount      numeric(19,4) not null check (amount > 0),
  at          timestamptz not null
);
create index covered_again_by_account on covered_again (account_id, at desc);
create trigger covered_again_append_only before update or delete on covered_again
  for each row execute function refuse_change();
