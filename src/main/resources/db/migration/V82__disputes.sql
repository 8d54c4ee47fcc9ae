-- Disputes and queries. See docs in io.dunflow.resolution.

create table dispute (
  id                bigint generated always as identity primary key,
  account_id        bigint not null references account,
  case_id           bigint references dunning_case,        -- whose call it came up in; none when it came unasked
  reason            text not null,
  note              text,                                  -- what the debtor says
  amount            numeric(19,4) not null check (amount > 0), -- disputed when it was raised
  unit              text,                                  -- labels as they stood then: who answers for the cause
  product           text,
  branch_id         bigint references debtor,              -- the debtor itself, where it had a parent then
  state             text not null check (state in
                      ('OPEN', 'UPHELD', 'PARTLY_UPHELD', 'REJECTED', 'WITHDRAWN', 'SETTLED', 'VOID')),
  answer_group      text not null,                         -- who answers
  due_on            date not null,                         -- by when
  remind_on         date not null,                         -- from when the group is reminded
  priority          int not null,
  quiet_days        int not null,                          -- no dunning for so many days after it was rejected, wholly or in part
  answer_limit      numeric(19,4),                         -- so much the group may credit without a lead
  routing_decision  bigint references decision,
  raised_by         text not null,
  raised_on         date not null,                         -- in the creditor's zone
  raised_at         timestamptz not null,
  answer            text,                                  -- what the debtor is told
  credited          numeric(19,4) not null default 0,
  cause             text,                                  -- found by who answered it; UNFOUNDED: the debtor was not right
  ended_on          date,
  ended_by          text,
  -- What it counts for: the cause found, until then the reason as raised; nothing when there was none.
  counted_cause     text generated always as (case when state = 'OPEN' then reason
                      when state in ('UPHELD', 'PARTLY_UPHELD') then cause end) stored,
  check ((cause is not null) = (state in ('UPHELD', 'PARTLY_UPHELD', 'REJECTED'))),
  check ((cause = 'UNFOUNDED') = (state = 'REJECTED'))
);
create index dispute_by_account on dispute (account_id, id desc);
create index dispute_open on dispute (account_id) where state = 'OPEN';
create index dispute_by_month on dispute (raised_on, counted_cause);

create table dispute_item (
  dispute_id  bigint not null references dispute,
  item_id     bigint not null references item,
  amount      numeric(19,4) not null check (amount > 0),
  released    numeric(19,4),                               -- what of it was still covered when the dispute ended
  primary key (dispute_id, item_id)
);
create index dispute_item_by_item on dispute_item (item_id);

-- A question of the debtor: nothing is blocked, an answer is due.
create table query (
  id                bigint generated always as identity primary key,
  account_id        bigint not null references account,
  item_id           bigint references item,                -- what it is about; none: the account
  topic             text not null,
  question          text not null,
  state             text not null check (state in ('OPEN', 'ANSWERED', 'WITHDRAWN')),
  answer_group      text not null,
  due_on            date not null,
  remind_on         date not null,
  priority          int not null,
  routing_decision  bigint references decision,
  raised_by         text not null,
  raised_on         date not null,
  raised_at         timestamptz not null,
  answer            text,
  ended_on          date,
  ended_by          text
);
create index query_by_account on query (account_id, id desc);

-- What happened to disputes and queries, for ever.
create table matter_event (
  id          bigint generated always as identity primary key,
  dispute_id  bigint references dispute,
  query_id    bigint references query,
  kind        text not null,                               -- RAISED, EVIDENCE, REMINDED, OVERDUE or the state it came to
  detail      text,
  amount      numeric(19,4),
  cause       text,                                        -- of an answer: the cause found
  at          timestamptz not null,
  by          text not null,
  check (num_nonnulls(dispute_id, query_id) = 1)
);
create index matter_event_by_dispute on matter_event (dispute_id, id) where dispute_id is not null;
create index matter_event_by_query on matter_event (query_id, id) where query_id is not null;
create trigger matter_event_append_only before update or delete on matter_event
  for each row execute function refuse_change();

-- What the debtor brings forward: a link, or a file that is kept here.
create table evidence (
  id          bigint generated always as identity primary key,
  dispute_id  bigint not null references dispute,
  name        text not null,
  link        text,
  media_type  text,
  content     bytea check (octet_length(content) <= 5242880),
  added_by    text not null,
  added_at    timestamptz not null,
  check (num_nonnulls(link, content) = 1),
  check ((content is null) = (media_type is null))
);
create index evidence_by_dispute on evidence (dispute_id, id);
create trigger evidence_append_only before update or delete on evidence
  for each row execute function refuse_change();

-- A root cause that came so often in a month that its owner was asked to look at it; ended when it turned out that it had
-- not come so often.
create table dispute_cause_alert (
  id           bigint generated always as identity primary key,
  creditor_id  bigint not null references creditor,
  month        date not null,                              -- its first day
  cause        text not null,
  unit         text,
  product      text,
  owner        text not null,                              -- group
  times        int not null,                               -- that call the owner
  raised_at    timestamptz not null,
  ended_at     timestamptz
);
create unique index dispute_cause_alert_once on dispute_cause_alert
  (creditor_id, month, cause, coalesce(unit, ''), coalesce(product, ''));
