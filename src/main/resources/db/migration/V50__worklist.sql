-- What collectors found out. See docs in io.dunflow.worklist.

create table call_outcome (
  id             bigint generated always as identity primary key,
  case_id        bigint references dunning_case,           -- null: noted while nobody had the call as a task, or as asked for
  wish_id        bigint references call_outcome,           -- the wish to be called, outside of a case, that this call was for
  account_id     bigint not null references account,
  task_id        text,                                     -- the engine's user task: one outcome each for an account; null: noted
  outcome        text not null check (outcome in
                   ('PAID', 'PROMISES', 'DISPUTES', 'WANTS_PLAN', 'OFFERS_PART', 'WANTS_TIME', 'ASKS', 'CALL_BACK',
                    'REFUSES_CALLS', 'NOT_REACHED', 'HAND_OVER', 'SPOKEN', 'CALLED', 'REACHED')),
  named_on       date,                                     -- the day that the debtor named
  amount         numeric(19,4),
  topic          text,                                     -- of a question
  said           text,                                     -- the question; why less or later is taken
  note           text,
  follow_up_on   date,
  by_manager     boolean not null default false,           -- the account manager's word, not a collector's call
  call_id        bigint not null default txid_current(),   -- what one call was about is recorded in one transaction
  placed         text not null default 'BY_US' check (placed in ('BY_US', 'BY_DEBTOR', 'WRONG_NUMBER', 'IN_WRITING')),
  spoken         boolean not null generated always as (outcome <> 'NOT_REACHED' and placed <> 'IN_WRITING') stored,
  asked_on       date,                                     -- when the debtor asked for this call; null: did not
  recorded_by    text not null,
  recorded_at    timestamptz not null,
  unique (task_id, account_id),
  check (num_nonnulls(case_id, wish_id) = num_nonnulls(task_id)),
  check (task_id is not null or outcome in ('CALLED', 'CALL_BACK') and placed in ('BY_DEBTOR', 'IN_WRITING'))
);
create index call_outcome_by_account on call_outcome (account_id, recorded_at desc);
create index call_outcome_by_wish on call_outcome (wish_id) where wish_id is not null;

-- Wishes to be called, outside of a case, for which nobody was reached yet.
create view call_wish as
  select o.* from call_outcome o
  where o.case_id is null and o.outcome = 'CALL_BACK'
    and not exists (select from call_outcome x where x.wish_id = o.id and x.spoken);

-- The day, of the debtor, on which the next call about an account was asked for: when the debtor was last heard about it;
-- null when nobody asked for one then.
create function call_asked_for(account bigint) returns date language sql stable as $$
  select case when o.outcome = 'CALL_BACK' then day_in(d.zone, o.recorded_at) end
  from call_outcome o join account a on a.id = o.account_id join debtor d on d.id = a.debtor_id
  where o.account_id = account and o.outcome <> 'NOT_REACHED' order by o.id desc limit 1
$$;

-- The day for which it was asked then; nobody calls before it.
create function call_wanted_on(account bigint) returns date language sql stable as $$
  select case when o.outcome = 'CALL_BACK' then o.named_on end
  from call_outcome o where o.account_id = account and o.outcome <> 'NOT_REACHED' order by o.id desc limit 1
$$;
