-- Agencies, and what is placed with them. See docs in io.dunflow.agency.

-- Who collects for the operator. What it is good at is what agency-selection asks.
create table agency (
  id                  bigint generated always as identity primary key,
  code                text not null unique,
  name                text not null,
  countries           text[] not null,                     -- ISO 3166: where it works
  licences            text[] not null,                     -- where it may
  kinds               text[] not null,                     -- of debtors that it takes: BUSINESS, CONSUMER
  smallest            numeric(19,4) not null default 0,    -- debt that it takes
  largest             numeric(19,4),
  fee_percent         numeric(7,4) not null,               -- of what it collects, as it asks in general
  recovery_percent    numeric(7,4) not null,               -- of what it was given it brought back, in the last year
  complaints_percent  numeric(7,4) not null,               -- of those it wrote to complained
  tone                text not null check (tone in ('FRIENDLY', 'NEUTRAL', 'FIRM')),
  answer_days         int not null default 5 check (answer_days > 0),  -- business days to acknowledge a package
  active              boolean not null default true,
  kept_by             text not null,
  kept_at             timestamptz not null
);

-- Items of an account on their way to an agency, there, or back: one case of stage AGENCY.
create table placement (
  id                  bigint generated always as identity primary key,
  account_id          bigint not null references account,
  case_id             bigint references dunning_case,      -- set in the transaction that proposes it
  asked_in_id         bigint references dunning_case,      -- the escalation in which it was decided
  state               text not null check (state in ('PROPOSED', 'ANNOUNCED', 'AWAITING_BANK', 'DATE_PASSED',
                        'AWAITING_APPROVAL', 'SENT', 'UNANSWERED', 'PLACED', 'PAUSED', 'LOST', 'REFUSED', 'RECALLED',
                        'RETURNED', 'SETTLED')),
  cause               text,
  reason              text not null,                       -- why it is handed over
  notice_days         int not null,                        -- that the pre-placement notice gives
  notice_id           bigint references notice,
  pay_by              date,                                -- the date that the notice names
  agency_id           bigint references agency,
  selection_decision  bigint references decision,          -- of agency-selection about that agency
  points              int,
  points_reasons      text,                                -- codes with commas
  refused_by          bigint[] not null default '{}',      -- agencies that did not take it
  agency_reference    text,                                -- number that the agency gave it
  answer_by           date,
  placed_on           date,
  paused_by_us        boolean not null default false,      -- it is held, and the agency was told to do nothing
  paused_by_agency    boolean not null default false,
  proposed_by         text not null,
  proposed_at         timestamptz not null,
  approved_by         text,
  check (approved_by is null or approved_by <> proposed_by)
);
create index placement_by_account on placement (account_id, id desc);
create unique index placement_by_case on placement (case_id);
create unique index placement_by_notice on placement (notice_id);
create index placement_live on placement (account_id)
  where state not in ('LOST', 'REFUSED', 'RECALLED', 'RETURNED', 'SETTLED');

-- One item of it. From the day on which it is placed original = paid + cancelled + remaining.
create table placement_item (
  placement_id        bigint not null references placement,
  item_id             bigint not null references item,
  claimed             numeric(19,4),                       -- by the pre-placement notice: no more may be placed
  original            numeric(19,4),                       -- that was placed; null until then
  paid                numeric(19,4) not null default 0,
  cancelled           numeric(19,4) not null default 0,    -- credited, written off, or taken back
  remaining           numeric(19,4) not null default 0,
  charged             numeric(19,4) not null default 0,    -- that stood on top of it when the agency was last told
  left_out            text,                                -- why it is not placed, or not any more
  readiness_decision  bigint references decision,
  primary key (placement_id, item_id),
  check (coalesce(original, 0) = paid + cancelled + remaining)
);
create index placement_item_by_item on placement_item (item_id);

-- What became of it each time, for ever.
create table placement_event (
  id            bigint generated always as identity primary key,
  placement_id  bigint not null references placement,
  state         text not null,
  cause         text,
  detail        text,
  run_date      date,                                      -- of the run that judged it
  actor         text not null,
  at            timestamptz not null
);
create index placement_event_by_placement on placement_event (placement_id, id);
create trigger placement_event_append_only before update or delete on placement_event
  for each row execute function refuse_change();

-- What is told to agencies and heard from them, each thing once: its number is given by whoever says it.
create table agency_message (
  id            bigint generated always as identity primary key,
  agency_id     bigint not null references agency,
  placement_id  bigint references placement,
  direction     text not null check (direction in ('OUT', 'IN')),
  kind          text not null,
  number        text not null,
  content       jsonb not null,
  state         text not null check (state in ('QUEUED', 'SENT', 'FAILED', 'DONE', 'IGNORED')),
  remark        text,                                      -- why it was ignored, or failed
  tries         int not null default 0,
  try_after     timestamptz,
  at            timestamptz not null,
  unique (agency_id, direction, number)
);
create index agency_message_queued on agency_message (agency_id, id) where state = 'QUEUED';
create index agency_message_by_placement on agency_message (placement_id, id);
