-- Consents, notices and their delivery. See docs in io.dunflow.correspondence.

create table consent (
  id           bigint generated always as identity primary key,
  person_id    bigint not null references person,
  creditor_id  bigint references creditor,                 -- null: for all creditors
  channel      text not null check (channel in ('EMAIL', 'LETTER', 'PHONE', 'SMS')),
  purpose      text,                                       -- null: for all purposes
  permitted    boolean not null,
  source       text not null,
  since        timestamptz not null
);
create unique index consent_once on consent (person_id, coalesce(creditor_id, 0), channel, coalesce(purpose, ''));

-- What holds: the creditor's own before the general, the purpose's own before that for all; null: unknown. In PL/pgSQL, as
-- that keeps a plan: what is written in SQL alone is planned anew by each statement that calls it.
create function consent_of(person bigint, creditor bigint, the_channel text, the_purpose text)
returns boolean language plpgsql stable as $$
begin
  return (select permitted from consent
    where person_id = person and channel = the_channel
      and (creditor_id is null or creditor_id = creditor) and (purpose is null or purpose = the_purpose)
    order by creditor_id is null, purpose is null limit 1);
end $$;

-- Who gets the notices of an account instead of all others: an administrator, an attorney, an estate. The latest that stands
-- counts; what it leaves out of its address is the debtor's.
create table redirection (
  id           bigint generated always as identity primary key,
  account_id   bigint not null references account,
  reference    text not null,                              -- such as fact:7
  name         text not null,
  language     text,
  email        text,
  street       text,
  postal_code  text,
  city         text,
  country      text,
  begun_at     timestamptz not null,
  ended_at     timestamptz
);
create index redirection_standing on redirection (account_id, id desc) where ended_at is null;
create unique index redirection_once on redirection (account_id, reference) where ended_at is null;

-- Accounts of which nothing leaves, as nobody knows yet who may get it.
create table letter_hold (
  account_id  bigint not null references account,
  reference   text not null,                               -- such as fact:7
  begun_at    timestamptz not null,
  ended_at    timestamptz
);
create unique index letter_hold_standing on letter_hold (account_id, reference) where ended_at is null;

-- Letters that go to the printer together. Its hand-over is their point of no return: it is closed first, so that no
-- letter joins any more, then each letter is looked at again, then it is handed over as a whole.
create table print_batch (
  id              bigint generated always as identity primary key,
  creditor_id     bigint not null references creditor,
  business_date   date not null,
  no              int not null,                            -- of the creditor's day, from 1
  folder          text not null,
  closed_at       timestamptz,
  closed_by       text,
  handed_over_at  timestamptz,
  unique (creditor_id, business_date, no)
);
create unique index print_batch_open on print_batch (creditor_id, business_date) where closed_at is null;
create index print_batch_pending on print_batch (id) where handed_over_at is null;

create table notice (
  id                bigint generated always as identity primary key,
  account_id        bigint not null references account,
  creditor_id       bigint not null references creditor,
  debtor_id         bigint not null references debtor,     -- who is liable
  recipient         text not null,                         -- who gets it: 'debtor:ID', 'contact:ID', 'redirection:ID', 'head-office:BRANCH' or 'head-office:BRANCH:CONTACT'
  recipient_named   boolean not null default false,        -- it goes there whoever else gets the letters of the account
  case_id           bigint,                                -- of dunning_case; none for a pre-due reminder
  run_id            bigint,                                -- of dunning_run
  run_line_id       bigint,                                -- its ground: the decision that asked for it
  business_date     date not null,
  matter            text,                                  -- what it is about beside dunning, such as dispute:7
  message           text,                                  -- what a person says in it
  purpose           text not null check (purpose in
                      ('PRE_DUE', 'DUNNING', 'FINAL_NOTICE', 'CORRECTION', 'PRE_PLACEMENT', 'LEGAL', 'STATEMENT',
                       'SERVICE')),
  channel           text not null check (channel in ('EMAIL', 'LETTER')),
  template          text not null,
  tone              text not null,
  language          text not null,
  level             int not null,                          -- highest level it claims
  currency          text not null,
  claimed           numeric(19,4) not null,                -- sum of its claimed lines
  charged           numeric(19,4) not null default 0,      -- sum of the charges it claims beside them
  credits           numeric(19,4) not null default 0,      -- unallocated payments and free credits taken off
  state             text not null check (state in
                      ('QUEUED', 'SENDING', 'BATCHED', 'HANDED_OVER', 'SHADOW', 'WITHDRAWN', 'FAILED', 'DISPROVED')),
  standing          boolean not null generated always as (state not in ('WITHDRAWN', 'FAILED', 'DISPROVED')) stored,
  shadow            boolean not null generated always as (state = 'SHADOW') stored,
  reason            text,                                  -- why it was withdrawn or failed
  address           text,                                  -- where it went
  subject           text,
  body_text         text,                                  -- as sent
  body_html         text,
  pay_by            date,                                  -- by when it asks to be paid, as sent
  pay_by_decision   bigint,                                -- of decision; none: that day was named
  text_version      text,                                  -- language and version of its text, such as 'de 2'
  message_id        text,
  attempts          int not null default 0,
  next_attempt_at   timestamptz not null,
  claim             uuid,                                  -- of the dispatcher that took it: only it may go on
  claimed_at        timestamptz,                           -- when it was taken
  batch_id          bigint references print_batch,
  file              text,                                  -- written .eml or .pdf
  created_at        timestamptz not null,
  handed_over_at    timestamptz,
  bounced_at        timestamptz                            -- its address does not exist: refused, or came back
);
create unique index notice_once on notice
  (account_id, recipient, business_date, channel, purpose, shadow, coalesce(matter, '')) where standing;
create index notice_outbox on notice (channel, next_attempt_at) where state = 'QUEUED';
create index notice_in_hand on notice (claimed_at) where state = 'SENDING';
create index notice_by_account on notice (account_id, created_at desc);
create index notice_bounced on notice (lower(address)) where bounced_at is not null;
create index notice_by_batch on notice (batch_id) where batch_id is not null;

-- Whether mails to an address come back. Who corrects the address makes it usable again.
create function mail_bounces(email text) returns boolean language plpgsql stable as $$
begin
  return exists (select from notice where channel = 'EMAIL' and bounced_at is not null and lower(address) = lower(email));
end $$;

create table notice_line (
  id           bigint generated always as identity primary key,
  notice_id    bigint not null references notice,
  item_id      bigint not null references item,
  claimed      boolean not null,                           -- false: listed, not claimed
  sequence     int not null,
  level        int not null,
  repetition   int not null default 0,
  amount       numeric(19,4) not null,
  due_date     date not null,
  reason       text,                                       -- why it is listed only
  standing     boolean not null default true,              -- as its notice, kept by trigger; of a disproved one by line
  shadow       boolean not null default false,
  corrects_id  bigint references notice_line,              -- of a correction: the claim that it takes back; amount was right
  uncovered    numeric(19,4)                               -- what nothing covered of the item when the notice left, by trigger
);
create unique index notice_line_once on notice_line (item_id, sequence, level, repetition, shadow)
  where standing and claimed and level > 0;
create index notice_line_by_notice on notice_line (notice_id);
create index notice_line_by_item on notice_line (item_id);

-- The charges that a notice claims: its own, and those of earlier ones that stand.
create table notice_charge (
  notice_id  bigint not null references notice,
  charge_id  bigint not null references charge,
  amount     numeric(19,4) not null,                       -- what it claims of it
  primary key (notice_id, charge_id)
);
create index notice_charge_by_charge on notice_charge (charge_id);
alter table charge add constraint charge_of_known_notice foreign key (notice_id) references notice;

-- What could be claimed when the notice left is noted by the database itself, whoever lets it leave.
create function notice_lines_leave() returns trigger language plpgsql as $$
begin
  update notice_line l set uncovered = i.dunnable_amount from item i
  where l.notice_id = new.id and l.claimed and i.id = l.item_id;
  return null;
end $$;
create trigger notice_leaves after update of state on notice
  for each row when (new.state = 'HANDED_OVER' and old.state not in ('HANDED_OVER', 'DISPROVED'))
  execute function notice_lines_leave();

-- Which claims of a disproved notice still stand is said of each line.
create function notice_lines_follow() returns trigger language plpgsql as $$
begin
  update notice_line set standing = new.standing where notice_id = new.id;
  return null;
end $$;
create trigger notice_standing after update of state on notice
  for each row when (old.standing is distinct from new.standing and 'DISPROVED' not in (old.state, new.state)
    or old.state = 'DISPROVED' and new.state = 'FAILED') execute function notice_lines_follow();
