-- Promises to pay. See docs in io.dunflow.resolution.

create table promise (
  id                 bigint generated always as identity primary key,
  account_id         bigint not null references account,
  case_id            bigint references dunning_case,       -- where it was given; none when it came unasked
  amount             numeric(19,4) not null check (amount > 0),
  promised_on        date not null,                        -- value date by which the money is to be there
  last_day           date not null,                        -- promised_on and the days of tolerance
  tolerance_percent  numeric(5,2) not null default 0,      -- of the amount
  partly_kept        text not null default 'BROKEN' check (partly_kept in ('BROKEN', 'KEPT')),  -- as what kept in part acts
  terms_decision     bigint references decision,
  state              text not null check (state in
                       ('OPEN', 'AWAITING_BANK', 'KEPT', 'PARTLY_KEPT', 'BROKEN', 'WITHDRAWN', 'VOID')),
  cause              text,                                 -- REPLACED, RETURNED, LATE_KNOWLEDGE, or what a person said
  counted            numeric(19,4) not null default 0,     -- what was paid for it, as last judged
  note               text,
  given_to           text not null,                        -- the collector to whom a broken one comes back
  given_at           timestamptz not null,
  judged_on          date,                                 -- date of the run that judged it last
  judged_at          timestamptz,
  replaced_by        bigint references promise,            -- the newest that took its place, or the place of one that did
  looked_through     bigint,                               -- the last booking on its items that a run saw
  acts_broken        boolean not null generated always as
                       (state = 'BROKEN' or state = 'PARTLY_KEPT' and partly_kept = 'BROKEN') stored
);
create index promise_by_account on promise (account_id, given_at desc);
create index promise_by_case on promise (case_id, id) where case_id is not null;
create index promise_by_newer on promise (replaced_by) where replaced_by is not null;
create index promise_open on promise (account_id) where state in ('OPEN', 'AWAITING_BANK');

-- How much of which item was promised. Credits that are no payment lower it when it is judged.
create table promise_item (
  promise_id  bigint not null references promise,
  item_id     bigint not null references item,
  amount      numeric(19,4) not null check (amount > 0),
  primary key (promise_id, item_id)
);
create index promise_item_by_item on promise_item (item_id);

-- What was found each time it was judged, for ever.
create table promise_judgement (
  id          bigint generated always as identity primary key,
  promise_id  bigint not null references promise,
  state       text not null,
  cause       text,
  promised    numeric(19,4) not null,                      -- what was still promised: less credits that are no payment
  counted     numeric(19,4) not null,
  run_date    date,                                        -- of the run; none when a person did it
  judged_at   timestamptz not null,
  judged_by   text not null
);
create index promise_judgement_by_promise on promise_judgement (promise_id, id);
create trigger promise_judgement_append_only before update or delete on promise_judgement
  for each row execute function refuse_change();
