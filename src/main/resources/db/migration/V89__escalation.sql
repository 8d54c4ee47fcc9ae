-- What follows when nobody can be reached. See docs in io.dunflow.worklist.

-- A last notice that names a date. It raises no level; the run judges whether its date passed in vain.
create table final_notice (
  id           bigint generated always as identity primary key,
  case_id      bigint not null references dunning_case,
  account_id   bigint not null references account,
  notice_id    bigint not null unique references notice,
  pay_by       date not null,                              -- the date that it names
  decision_id  bigint not null references decision,        -- of the table that gave the days
  state        text not null check (state in ('SENT', 'AWAITING_BANK', 'PASSED', 'LOST')),
  cause        text,                                       -- why it was lost
  made_by      text not null,
  made_at      timestamptz not null
);
create index final_notice_by_account on final_notice (account_id, id desc);
create unique index final_notice_open on final_notice (case_id) where state in ('SENT', 'AWAITING_BANK');

-- What became of it, for ever.
create table final_notice_event (
  id               bigint generated always as identity primary key,
  final_notice_id  bigint not null references final_notice,
  state            text not null,
  cause            text,
  run_date         date,                                   -- of the run that judged it
  at               timestamptz not null
);
create index final_notice_event_by_notice on final_notice_event (final_notice_id, id);
create trigger final_notice_event_append_only before update or delete on final_notice_event
  for each row execute function refuse_change();
