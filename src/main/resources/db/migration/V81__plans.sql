-- Payment plans. See docs in io.dunflow.resolution.

-- Stage of the case from which an item was split off into a plan, to which it returns; none when it was in no case.
alter table case_item add column from_stage text;

create table plan (
  id                  bigint generated always as identity primary key,
  account_id          bigint not null references account,
  case_id             bigint references dunning_case,      -- its own, in stage PLAN; the latest, when it was resumed
  asked_in_id         bigint references dunning_case,      -- in which the debtor asked for it; told when it ends
  proposed_by         text not null check (proposed_by in ('COLLECTOR', 'DEBTOR')),
  state               text not null check (state in ('AWAITING_APPROVAL', 'OFFERED', 'ACTIVE', 'COMPLETED', 'DEFAULTED',
                        'REFUSED', 'LAPSED', 'WITHDRAWN', 'SUSPENDED')),
  cause               text,                                -- RETURNED, LATE_KNOWLEDGE, or what a person said
  amount              numeric(19,4) not null check (amount > 0),
  down_payment        numeric(19,4) not null default 0,
  instalments         int not null check (instalments > 0),  -- without the down payment
  first_on            date not null,
  every               int not null check (every > 0),
  every_unit          text not null check (every_unit in ('MONTHS', 'DAYS')),
  open_until          date not null,                       -- last day on which the debtor can accept
  missed_until_default int not null,                       -- instalments
  days_until_default  int not null,                        -- days after its due date for the oldest one
  remind_days         int not null,                        -- before an instalment
  reason              text,                                -- for non-payment, as far as it was told
  terms_decision      bigint references decision,
  authority           text not null,                       -- who may agree to it without asking: COLLECTOR, LEAD
  authority_reason    text not null,
  authority_decision  bigint references decision,
  note                text,
  made_by             text not null,
  made_at             timestamptz not null,
  approved_by         text,
  agreed_by           text,
  agreed_at           timestamptz,
  agreed_how          text check (agreed_how in ('SPOKEN', 'WRITTEN', 'SIGNED')),
  agreed_source       text,                                -- the letter or e-mail that shows it
  counted             numeric(19,4) not null default 0,    -- what was paid for it, as last judged
  waived              numeric(19,4) not null default 0,    -- what was credited or written off meanwhile
  judged_on           date,                                -- date of the run that judged it last
  judged_at           timestamptz,
  defaulted_on        date,                                -- date of the run that found it in default
  days_to_pay         int not null default 0,              -- within which the whole is asked for after a default
  grace_days          int not null default 0,              -- business days after which an instalment is missed
  suspended_from      text,                                -- state before a fact about the person suspended it
  suspended_on        date,
  looked_through      bigint                               -- the last entry on its items when a run looked at it
);
create index plan_by_account on plan (account_id, made_at desc);
create index plan_by_case on plan (case_id);
create index plan_live on plan (account_id) where state in ('AWAITING_APPROVAL', 'OFFERED', 'ACTIVE', 'SUSPENDED');

-- How much of which item is paid by the plan, and what its due date was before.
create table plan_item (
  plan_id     bigint not null references plan,
  item_id     bigint not null references item,
  amount      numeric(19,4) not null check (amount > 0),
  due_before  date,                                        -- while the plan moves its due date; the original one stays
  due_after   date,
  freed_on    date,                                        -- day on which its dunning age went on, after a default
  primary key (plan_id, item_id)
);
create index plan_item_by_item on plan_item (item_id);

create table plan_instalment (
  plan_id      bigint not null references plan,
  no           int not null,                               -- 0: the down payment
  due_on       date not null,
  last_day     date not null,                              -- due_on and the days of grace
  amount       numeric(19,4) not null check (amount > 0),
  state        text not null check (state in ('OPEN', 'AWAITING_BANK', 'PAID', 'PAID_LATE', 'MISSED', 'CREDITED')),
  paid         numeric(19,4) not null default 0,           -- as last judged
  reminded_on  date,
  notice_id    bigint references notice,                   -- that reminds of it
  went_back    date,                                       -- its money was there and went back: the day on which we found it
  late_from    date,                                       -- counts as late from then; none: due_on; later after a suspension
  missed_notice_id bigint references notice,               -- that tells that it is missing
  disproved_notice_id bigint references notice,            -- that told it was missing though it was paid in time
  pay_until    date,                                       -- by when that notice asks for it: the plan still goes on then
  primary key (plan_id, no)
);
create index plan_instalment_by_notice on plan_instalment (notice_id) where notice_id is not null;
create index plan_instalment_by_missed_notice on plan_instalment (missed_notice_id) where missed_notice_id is not null;

-- What is still to be paid of each instalment, as last judged: what was credited is taken off the last ones.
create view plan_instalment_rest as
  select x.plan_id, x.no, greatest(0, least(sum(x.amount) over w, p.amount - p.waived) - (sum(x.amount) over w - x.amount) - x.paid) as rest
  from plan_instalment x join plan p on p.id = x.plan_id
  window w as (partition by x.plan_id order by x.no);

-- What of the items of a plan lies outside it and is free, as long as it is: one question to the collectors for each time.
create table plan_rest (
  id          bigint generated always as identity primary key,
  plan_id     bigint not null references plan,
  account_id  bigint not null references account,
  asked_on    date not null,
  gone_on     date
);
create unique index plan_rest_open on plan_rest (plan_id) where gone_on is null;
create index plan_rest_by_account on plan_rest (account_id);

-- What became of a plan and of its instalments, for ever.
create table plan_history (
  id           bigint generated always as identity primary key,
  plan_id      bigint not null references plan,
  instalment   int,                                        -- none: the plan itself
  state        text not null,
  cause        text,
  counted      numeric(19,4),
  run_date     date,                                       -- of the run; none when a person did it
  happened_at  timestamptz not null,
  happened_by  text not null
);
create index plan_history_by_plan on plan_history (plan_id, id);
create trigger plan_history_append_only before update or delete on plan_history
  for each row execute function refuse_change();
