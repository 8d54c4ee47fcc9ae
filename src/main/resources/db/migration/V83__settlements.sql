-- Deferrals and settlements. See docs in io.dunflow.resolution.

-- More time, agreed with the debtor. The due date of its items moves to until_date, and back when it is withdrawn.
create table deferral (
  id          bigint generated always as identity primary key,
  account_id  bigint not null references account,
  amount      numeric(19,4) not null,                      -- open of its items when it was agreed
  agreed_on   date not null,
  until_date  date not null check (until_date > agreed_on),
  reason      text not null,
  state       text not null check (state in ('ACTIVE', 'WITHDRAWN')),
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
  kind         text not null check (kind in ('AGREED', 'WITHDRAWN')),
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
  amount          numeric(19,4) not null check (amount > 0),   -- what is to be paid
  debt            numeric(19,4) not null check (debt >= amount), -- what is discharged by it
  pay_by          date not null,
  last_day        date not null,                           -- pay_by and the days of tolerance
  terms_decision  bigint references decision,
  state           text not null check (state in
                    ('AWAITING_APPROVAL', 'OPEN', 'AWAITING_BANK', 'ACCEPTED', 'LAPSED', 'REFUSED', 'WITHDRAWN')),
  cause           text,
  counted         numeric(19,4) not null default 0,        -- what was paid for it, as last judged
  note            text not null,
  made_by         text not null,
  made_at         timestamptz not null,
  approved_by     text
);
create index settlement_by_account on settlement (account_id, id desc);
create index settlement_open on settlement (account_id) where state in ('OPEN', 'AWAITING_BANK');

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

-- Where a person gave a debtor more than the tables would: with whom, how much, and why. Nothing is written twice: each
-- kind is read where it was decided.
create view concession as
  select case when l.state = 'LEFT_OUT' then 'LINE_LEFT_OUT' else 'LINE_CHANGED' end as kind, l.account_id,
    l.edited_by as actor, l.claimed as amount, l.edit_reason as reason, r.run_date as day
  from run_line l join dunning_run r on r.id = l.run_id
  where l.edited_by is not null and not r.dry_run and r.state <> 'CANCELLED'
  union all
  select 'HOLD_BEYOND_TABLE', a.id, h.created_by, 0, h.reason, h.from_date
  from hold h left join item i on i.id = h.item_id
  join account a on a.id = h.account_id or a.debtor_id = h.debtor_id or a.id = i.account_id
  where h.beyond_table
  union all
  select 'SETTLEMENT', s.account_id, coalesce(s.approved_by, s.made_by), s.debt - s.amount, s.note, s.made_at::date
  from settlement s where s.state in ('OPEN', 'AWAITING_BANK', 'ACCEPTED', 'LAPSED')
  union all
  select 'DEFERRAL', f.account_id, f.agreed_by, 0, f.reason, f.agreed_on from deferral f;
