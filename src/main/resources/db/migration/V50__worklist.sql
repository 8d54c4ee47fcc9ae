-- What collectors found out. See docs in io.dunflow.worklist.

create table call_outcome (
  id             bigint generated always as identity primary key,
  case_id        bigint not null references dunning_case,
  account_id     bigint not null references account,
  task_id        text not null unique,                     -- the engine's user task: one outcome each
  outcome        text not null check (outcome in
                   ('PAID', 'PROMISES', 'DISPUTES', 'WANTS_PLAN', 'OFFERS_PART', 'WANTS_TIME', 'ASKS', 'NOT_REACHED', 'HAND_OVER',
                    'SPOKEN')),
  named_on       date,                                     -- the day that the debtor named
  amount         numeric(19,4),
  topic          text,                                     -- of a question
  said           text,                                     -- the question; why less or later is taken
  note           text,
  follow_up_on   date,
  by_manager     boolean not null default false,           -- the account manager's word, not a collector's call
  call_id        bigint not null default txid_current(),   -- what one call was about is recorded in one transaction
  recorded_by    text not null,
  recorded_at    timestamptz not null
);
create index call_outcome_by_account on call_outcome (account_id, recorded_at desc);
