-- What changes the limitation of an item, as it happened: an acknowledgement or part payment begins it anew, a deferral, a plan,
-- a negotiation or a court suspends it from, until; a title lasts longer. ENDED says that an open one is over, WRONG that one
-- never was.
create table limitation_ground (
  id           bigint generated always as identity primary key,
  item_id      bigint not null references item,
  kind         text not null check (kind in ('PLAN_SPOKEN', 'PLAN_WRITTEN', 'PLAN_SIGNED', 'ACKNOWLEDGED', 'PART_PAYMENT',
                 'DEFERRED', 'PLAN', 'NEGOTIATION', 'COURT', 'TITLE', 'ENDED', 'WRONG')),
  from_date    date not null,                              -- of ENDED the day on which it ended
  until_date   date,                                       -- null: open
  ground_id    bigint references limitation_ground,        -- what ENDED or WRONG is about
  reference    text not null,                              -- such as plan:7; what a person says has "person"
  source       text,                                       -- how a person knows it, such as the letter of a day
  recorded_at  timestamptz not null,
  recorded_by  text not null,
  check ((ground_id is not null) = (kind in ('ENDED', 'WRONG')))
);
create index limitation_ground_by_item on limitation_ground (item_id, id);
create index limitation_ground_by_reference on limitation_ground (reference);
create trigger limitation_ground_append_only before update or delete on limitation_ground
  for each row execute function refuse_change();

-- The last day on which an item is not time-barred, of old items and of those of which something changed it; of the others it
-- follows from the table alone.
create table item_limitation (
  item_id      bigint primary key references item,
  last_day     date not null,
  suspended    boolean not null,                           -- it does not run: the day moves on with each day
  reason       text not null,                              -- of the row of the table
  decision     bigint references decision,
  computed_on  date not null
);

-- How it moved, for ever.
create table limitation_change (
  id          bigint generated always as identity primary key,
  item_id     bigint not null references item,
  day_before  date,
  day_after   date not null,
  cause       text not null,                               -- COMPUTED, or the kind of the ground that moved it
  reference   text,
  actor       text not null,
  at          timestamptz not null
);
create index limitation_change_by_item on limitation_change (item_id, id);
create trigger limitation_change_append_only before update or delete on limitation_change
  for each row execute function refuse_change();

-- A task before claims of an account become time-barred; one for each day on which some do.
create table limitation_warning (
  id          bigint generated always as identity primary key,
  account_id  bigint not null references account,
  last_day    date not null,
  warned_on   date not null,
  gone_on     date,                                        -- nothing of it is left, or it moved
  unique (account_id, last_day)
);
create index limitation_warning_open on limitation_warning (account_id) where gone_on is null;
