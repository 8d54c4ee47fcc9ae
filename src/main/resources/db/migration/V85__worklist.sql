-- What orders the work of collectors, and what they ask on the phone. See docs in io.dunflow.worklist.

-- What a lead puts on top of the table, for all tasks about an account. The latest of an account counts, through its day.
create table priority_by_hand (
  id          bigint generated always as identity primary key,
  account_id  bigint not null references account,
  points      int not null check (points between -100 and 100),  -- 0: taken back
  until_date  date not null,
  reason      text not null,
  set_by      text not null,
  set_at      timestamptz not null
);
create index priority_by_hand_by_account on priority_by_hand (account_id, id desc);
create trigger priority_by_hand_append_only before update or delete on priority_by_hand
  for each row execute function refuse_change();

-- The place of a case in the list of calls, each time it changed, for ever. Points and reasons stand in the decision.
create table call_priority (
  id           bigint generated always as identity primary key,
  case_id      bigint not null references dunning_case,
  account_id   bigint not null references account,
  points       int not null,
  decision_id  bigint not null references decision,
  by_hand_id   bigint references priority_by_hand,         -- what a lead put on top
  cause        text not null,                              -- CALL when a task was made, else what changed
  changes_on   date,                                       -- day on which time alone makes another of it
  decided_at   timestamptz not null
);
create index call_priority_by_case on call_priority (case_id, id desc);
create index call_priority_by_account on call_priority (account_id, id desc);
create trigger call_priority_append_only before update or delete on call_priority
  for each row execute function refuse_change();

-- Why somebody does not pay, as was said. The last one of an account counts.
create table payment_reason (
  id           bigint generated always as identity primary key,
  account_id   bigint not null references account,
  case_id      bigint references dunning_case,             -- whose call it came up in; none when it came unasked
  reason       text not null check (reason in
    ('FORGOT', 'CASH', 'PROCESS', 'MISSING_DOCUMENT', 'DISSATISFIED', 'UNKNOWN')),
  note         text,                                       -- what was said; of a call it stands with its outcome
  recorded_by  text not null,
  recorded_at  timestamptz not null
);
create index payment_reason_by_account on payment_reason (account_id, id desc);
create trigger payment_reason_append_only before update or delete on payment_reason
  for each row execute function refuse_change();

-- What was done about it at once, by the table non-payment.
create table reason_response (
  reason_id    bigint primary key references payment_reason,
  response     text not null,                              -- NOTHING, SEND_INVOICE, OFFER_PLAN, ASK, FIND_OUT
  decision_id  bigint references decision,
  target       text,                                       -- what came of it: notice:ID, plan:ID, query:ID or the task reason:ID
  at           timestamptz not null
);
create trigger reason_response_append_only before update or delete on reason_response
  for each row execute function refuse_change();
