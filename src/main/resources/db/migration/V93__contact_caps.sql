-- Calls that may not be made yet, or at all. See docs in io.dunflow.correspondence and io.dunflow.worklist.

-- Why no call came up in a case, for ever: each time that somebody was to be called and might not be.
create table call_pause (
  id           bigint generated always as identity primary key,
  case_id      bigint not null references dunning_case,
  account_id   bigint not null references account,
  reason       text not null,
  until_date   date,                                       -- the first day on which it may be; null: never
  decision_id  bigint not null,
  at           timestamptz not null
);
create index call_pause_by_account on call_pause (account_id, id desc);
create trigger call_pause_append_only before update or delete on call_pause
  for each row execute function refuse_change();
