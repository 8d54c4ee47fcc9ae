-- Cases, clocks, holds, decisions and runs. See docs in io.dunflow.dunning.

create table dunning_case (
  id                   bigint generated always as identity primary key,
  account_id           bigint not null references account,
  stage                text not null check (stage in ('REMINDER', 'ESCALATION', 'PLAN', 'AGENCY', 'LEGAL', 'CLOSED')),
  shadow               boolean not null default false,
  process_instance_id  text,                               -- null in shadow mode: no process runs
  next_action_on       date,                               -- first day on which time alone changes the proposal
  opened_at            timestamptz not null,
  closed_at            timestamptz,
  close_reason         text,
  last_stage           text,                               -- in which it was closed
  split_from_id        bigint references dunning_case,
  reopens_id           bigint references dunning_case,
  check ((stage = 'CLOSED') = (closed_at is not null))
);
create unique index case_one_live_per_stage on dunning_case (account_id, stage, shadow)
  where stage in ('REMINDER', 'ESCALATION');
create index case_by_account on dunning_case (account_id, closed_at);

-- Which items a case consists of, and when they came and went.
create table case_item (
  id         bigint generated always as identity primary key,
  case_id    bigint not null references dunning_case,
  item_id    bigint not null references item,
  shadow     boolean not null default false,
  joined_at  timestamptz not null,
  left_at    timestamptz,
  cause      text not null                                 -- OPENED, JOINED, SPLIT, RETURNED
);
create unique index case_item_one_live on case_item (item_id, shadow) where left_at is null;
create index case_item_by_case on case_item (case_id);

-- Commands on a case, as recorded facts: split, join, return, outcomes of calls, edits.
create table case_event (
  id       bigint generated always as identity primary key,
  case_id  bigint not null references dunning_case,
  at       timestamptz not null,
  actor    text not null,
  kind     text not null,
  detail   jsonb not null default '{}'
);
create index case_event_by_case on case_event (case_id, at);

-- How far an item has been dunned. Shadow clocks move as if notices had been handed over.
create table item_clock (
  item_id         bigint not null references item,
  shadow          boolean not null default false,
  sequence        int not null default 1,
  level           int not null default 0,                  -- 0: not yet
  repetition      int not null default 0,
  last_notice_on  date,                                    -- handed over, in the creditor's zone; intervals count from it
  taken_over      int not null default 0,                  -- level with which another system handed the item over
  taken_over_on   date,                                    -- last letter of that system
  primary key (item_id, shadow)
);

create table hold (
  id           bigint generated always as identity primary key,
  debtor_id    bigint references debtor,
  account_id   bigint references account,
  item_id      bigint references item,
  code         text not null default 'OTHER',              -- kind of reason, which table hold-terms asks
  reason       text not null,
  owner        text not null,
  from_date    date not null,
  until_date   date,                                       -- last day on which it holds; null: until another system lifts it
  remind_on    date,                                       -- from this day on the owner is told that it ends; null: never, or over
  reminded_at  timestamptz,
  beyond_table boolean not null default false,             -- a lead let it last longer than usual
  terms_decision bigint,                                   -- decision of hold-terms; none for those of other systems
  lifted_on    date,                                       -- day on which it was lifted: blocks no longer, freezes to it
  lifted_by    text,
  lifted_at    timestamptz,
  lift_reason  text,
  created_by   text not null,
  created_at   timestamptz not null,
  check (num_nonnulls(debtor_id, account_id, item_id) = 1),
  check (until_date is null or until_date >= from_date)
);
create index hold_by_account on hold (account_id) where account_id is not null;
create index hold_by_item on hold (item_id) where item_id is not null;
create index hold_by_debtor on hold (debtor_id) where debtor_id is not null;
create index hold_to_remind on hold (remind_on) where remind_on is not null;

-- What happened to a hold, for ever.
create table hold_event (
  id       bigint generated always as identity primary key,
  hold_id  bigint not null references hold,
  kind     text not null check (kind in ('PLACED', 'LIFTED', 'ENDING')),
  day      date,                                           -- last day, or the day from which it was lifted
  reason   text,
  actor    text not null,
  at       timestamptz not null
);
create index hold_event_by_hold on hold_event (hold_id, id);
create trigger hold_event_append_only before update or delete on hold_event
  for each row execute function refuse_change();

-- Whoever places, lifts or ends a hold, by whatever way: its history says so.
create function note_hold_event() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into hold_event (hold_id, kind, day, reason, actor, at)
    values (new.id, 'PLACED', new.until_date, new.reason, new.created_by, new.created_at);
  elsif new.lifted_on is not null and old.lifted_on is null then
    insert into hold_event (hold_id, kind, day, reason, actor, at)
    values (new.id, 'LIFTED', new.lifted_on, new.lift_reason, new.lifted_by, new.lifted_at);
  elsif new.reminded_at is not null and old.reminded_at is null then
    insert into hold_event (hold_id, kind, day, reason, actor, at)
    values (new.id, 'ENDING', new.until_date, new.reason, 'policy', new.reminded_at);
  end if;
  return null;
end $$;
create trigger hold_has_history after insert or update on hold
  for each row execute function note_hold_event();

-- Days on which a dispute, plan or placement left nothing of an open item dunnable: they are taken out of its dunning age
-- as those of a hold are (domain rule 2.6). A promise blocks, but does not freeze.
create table item_freeze (
  id          bigint generated always as identity primary key,
  item_id     bigint not null references item,
  cover       text not null check (cover in ('DISPUTE', 'PLAN', 'PLACEMENT', 'LEGAL', 'DEFERRAL')),
  from_date   date not null,
  until_date  date,                                        -- null: still
  lifted_on   date,                                        -- of a deferral that was taken back; only deferrals block
  changed_at  timestamptz not null,                        -- when it was last begun, ended or moved
  check (until_date is null or until_date >= from_date)
);
create index item_freeze_by_item on item_freeze (item_id);
create unique index item_freeze_one_open on item_freeze (item_id) where until_date is null;

-- Days on which no dunning step follows, such as those after a rejected dispute. They block like a hold, but no age stands
-- still: an item goes on where it stood.
create table item_quiet (
  id          bigint generated always as identity primary key,
  item_id     bigint not null references item,
  reason      text not null,
  reference   text not null,                               -- such as dispute:7
  from_date   date not null,
  until_date  date,                                        -- null: for good
  check (until_date is null or until_date >= from_date)
);
create index item_quiet_by_item on item_quiet (item_id);
create index item_quiet_by_reference on item_quiet (reference);

-- What stops all dunning of an account, such as the insolvency of the debtor. It blocks like a hold, but no age stands still:
-- when it turns out to be wrong, nothing is left of it.
create table account_stop (
  id          bigint generated always as identity primary key,
  account_id  bigint not null references account,
  reason      text not null,
  reference   text not null,                               -- such as fact:7
  from_date   date not null,
  ended_at    timestamptz,
  unique (account_id, reference)
);
create index account_stop_standing on account_stop (account_id) where ended_at is null;

create index label_of_letters on label (debtor_id) where key = 'letters';

-- When a branch let its head office see to its letters (domain rule 2.14): while its account, else itself, else its head
-- office was labelled so. until_at is null: it does so now.
create function delegations(the_account bigint, the_debtor bigint)
returns table (parent_id bigint, from_at timestamptz, until_at timestamptz) language sql stable as $$
  with said as (
    select b.*, d.parent_id as parent from debtor d join label b on b.key = 'letters'
      and (b.account_id = the_account or b.debtor_id in (d.id, d.parent_id))
    where d.id = the_debtor and d.parent_id is not null
  ), moments as (
    select m.parent, m.set_at, lead(m.set_at) over (order by m.set_at) as until_at, (
      select x.value from (select distinct on (s.account_id, s.debtor_id) s.* from said s where s.set_at <= m.set_at
                           order by s.account_id, s.debtor_id, s.id desc) x
      where x.value is not null order by x.account_id is null, x.debtor_id <> the_debtor limit 1) as letters
    from (select distinct parent, set_at from said) m
  )
  select parent, set_at, until_at from moments where letters = 'HEAD_OFFICE'
$$;

-- The accounts on which a hold of a debtor acts now: its own, then those of branches that delegate to it.
create function accounts_under(the_debtor bigint) returns setof bigint language sql stable as $$
  select id from account where debtor_id = the_debtor
  union all
  select a.id from debtor d join account a on a.debtor_id = d.id
  where d.parent_id = the_debtor and exists (select from delegations(a.id, d.id) g where g.until_at is null)
$$;

-- Whether a reason is only of days on which no reminder leaves, each of which a letter gave: 0 when it is not; what has more
-- says less of why nothing is claimed.
create function quiet_rank(reason text) returns int language sql immutable as $$
  select case when reason in ('AGREEMENT_ENDED', 'CORRECTION_FIRST') then 2
    when reason in ('LETTER_DISPROVED', 'DISPUTE_ANSWERED') then 1 else 0 end
$$;

-- What holds, covers and quiet days do to an item on a day: what blocks it, and the days that they take out of its ages. A
-- hold or cover from F through U removes U minus F days; days under several of them count once. A hold on a head office
-- counts on the days on which the branch delegates to it.
create function item_holds(the_item bigint, the_account bigint, the_debtor bigint, day date, due date, noticed date)
returns table (reason text, until_date date, frozen int, frozen_since_notice int) language sql stable as $$
  with own as (
    select h.reason, h.from_date, h.until_date, h.lifted_on, true as blocks,
      least(coalesce(h.until_date, day), coalesce(h.lifted_on, day), day) as last_frozen
    from hold h
    where (h.item_id = the_item or h.account_id = the_account or h.debtor_id = the_debtor) and h.from_date <= day
    union all
    select h.reason, greatest(h.from_date, g.from_date), h.until_date, least(h.lifted_on, g.until_date), true,
      least(coalesce(h.until_date, day), coalesce(h.lifted_on, day), coalesce(g.until_date, day), day)
    from debtor d join hold h on h.debtor_id = d.parent_id and h.from_date <= day
    join account a on a.id = the_account join creditor c on c.id = a.creditor_id
    cross join lateral (select day_in(c.zone, x.from_at) as from_date, day_in(c.zone, x.until_at) as until_date
      from delegations(the_account, the_debtor) x) g
    where d.id = the_debtor and g.from_date <= day
    union all
    select f.cover, f.from_date, f.until_date, f.lifted_on, f.cover = 'DEFERRAL',
      least(coalesce(f.until_date, day), coalesce(f.lifted_on, day), day)
    from item_freeze f
    where f.item_id = the_item and f.from_date <= day
    union all
    select q.reason, q.from_date, q.until_date, null, true, q.from_date
    from item_quiet q
    where q.item_id = the_item and q.from_date <= day
    union all
    select s.reason, s.from_date, null, null, true, s.from_date
    from account_stop s
    where s.account_id = the_account and s.ended_at is null
  ), blocking as (
    select reason, until_date from own
    where blocks and coalesce(until_date, 'infinity') >= day and coalesce(lifted_on, 'infinity') > day
    order by quiet_rank(reason), coalesce(until_date, 'infinity') desc limit 1
  )
  select (select reason from blocking), (select until_date from blocking),
    (select sum(upper(r) - lower(r))::int from unnest((select range_agg(
        daterange(greatest(from_date, due), greatest(last_frozen, from_date, due))) from own)) r),
    (select sum(upper(r) - lower(r))::int from unnest((select range_agg(
        daterange(greatest(from_date, noticed), greatest(last_frozen, from_date, noticed))) from own)) r)
  where exists (select 1 from own)
$$;

-- Whether a person holds the item on that day: by a hold on it, its account, its debtor, or a head office that sees to the
-- letters. What stops or quiets it otherwise, or only lets its age stand still, is none.
create function item_held(the_item bigint, the_account bigint, the_debtor bigint, day date)
returns boolean language sql stable as $$
  select exists (
    select from hold h
    where (h.item_id = the_item or h.account_id = the_account or h.debtor_id = the_debtor)
      and day between h.from_date and coalesce(h.until_date, 'infinity') and coalesce(h.lifted_on, 'infinity') > day
    union all
    select from debtor d join hold h on h.debtor_id = d.parent_id
    join account a on a.id = the_account join creditor c on c.id = a.creditor_id
    cross join delegations(the_account, the_debtor) g
    where d.id = the_debtor and day between h.from_date and coalesce(h.until_date, 'infinity')
      and coalesce(h.lifted_on, 'infinity') > day
      and day >= day_in(c.zone, g.from_at) and coalesce(day_in(c.zone, g.until_at), 'infinity') > day)
$$;

-- One decision on one vector of inputs by one version of one table. Evaluated again, it gives the same answer.
create table decision (
  id             bigint generated always as identity primary key,
  decision_key   text not null,
  definition_id  text not null,                            -- the engine's id of key and version
  version        int not null,
  inputs         jsonb not null,
  outputs        jsonb not null,                           -- list: one object per rule that fired
  rules          text not null,                            -- ids of the rules that fired, comma-separated
  inputs_hash    text not null,
  unique (definition_id, inputs_hash)
);

create table dunning_run (
  id                   bigint generated always as identity primary key,
  run_date             date not null,
  creditor_id          bigint references creditor,         -- null: all creditors the user may see
  creditor_ids         bigint[] not null,                  -- those it covers
  left_out_creditors   text,                               -- those it does not, each with its reason
  state                text not null check (state in ('PROPOSED', 'APPROVED', 'RUNNING', 'COMPLETED', 'CANCELLED')),
  dry_run              boolean not null default false,
  scheduled            boolean not null default false,
  process_instance_id  text,
  proposed_by          text not null,
  proposed_at          timestamptz not null,
  decided_on           pg_snapshot,                        -- labels that this does not show are newer than the proposal
  approval             text,                               -- what the approval table asks for: NONE, FINANCE, LEAD
  approval_reason      text,
  approved_by          text,
  approved_at          timestamptz,
  cancelled_by         text,
  cancel_reason        text,
  completed_at         timestamptz,
  accounts             int not null default 0,             -- accounts looked at
  notices              int not null default 0              -- notices proposed
);
create index run_by_date on dunning_run (run_date desc, id desc);

create table run_line (
  id                bigint generated always as identity primary key,
  run_id            bigint not null references dunning_run,
  account_id        bigint not null references account,
  creditor_id       bigint not null references creditor,
  state             text not null check (state in ('PROPOSED', 'LEFT_OUT', 'APPROVED', 'DONE', 'LOST_GROUND', 'FAILED')),
  step              text not null check (step in
                      ('WAIT', 'REMIND', 'ESCALATE', 'OFFER_PLAN', 'SETTLE', 'HAND_OVER', 'LEGAL', 'WRITE_OFF')),
  purpose           text,                                  -- of the notice: PRE_DUE or DUNNING
  reason            text not null,                         -- why in, or why out
  reason_detail     text,
  policy            text,                                  -- which policy counts for the account
  segment           text,
  level             int,                                   -- highest level claimed
  channel           text,
  template          text,
  tone              text,
  currency          text not null,
  claimed           numeric(19,4) not null default 0,      -- sum of what the notice claims
  charged           numeric(19,4) not null default 0,      -- what it claims anew on top of that
  net_claim         numeric(19,4) not null default 0,      -- after unallocated payments and free credits
  open_total        numeric(19,4) not null default 0,
  credits           numeric(19,4) not null default 0,
  approval          text,                                  -- asked for this account by account-step
  next_action_on    date,
  chunk             int,
  case_id           bigint references dunning_case,
  policy_decision   bigint references decision,
  segment_decision  bigint references decision,
  step_decision     bigint references decision,
  reason_before     text,                                  -- reason of the policy, where a person left the line out
  edited_by         text,
  edit_reason       text,
  failure           text,
  done_at           timestamptz,
  unique (run_id, account_id)
);
create index run_line_by_account on run_line (account_id, run_id desc);
create index run_line_open on run_line (run_id, chunk) where state = 'APPROVED';
create index run_line_failed on run_line (account_id) where state = 'FAILED';

create table run_line_item (
  id              bigint generated always as identity primary key,
  line_id         bigint not null references run_line,
  item_id         bigint not null references item,
  action          text not null check (action in ('CLAIM', 'PRE_DUE', 'ESCALATE', 'LIST')),  -- LIST: shown, not claimed
  reason          text not null,
  level_before    int not null,
  level           int not null,                            -- proposed, then approved
  repetition      int not null default 0,
  sequence        int not null default 1,
  age_of_debt     int not null,                            -- days since the original due date
  dunning_age     int not null,                            -- the same without frozen days
  amount          numeric(19,4) not null,                  -- dunnable amount on the proposal's day
  open_amount     numeric(19,4) not null,
  level_decision  bigint references decision,
  charge_decision bigint references decision,
  charged         numeric(19,4) not null default 0         -- what is claimed anew on top of it
);
create index run_line_item_by_line on run_line_item (line_id);
create index run_line_item_by_item on run_line_item (item_id);
