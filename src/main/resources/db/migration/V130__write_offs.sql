-- Write-offs: asked for by one person, approved by another, booked, reversed. See docs in io.dunflow.resolution.

-- A list of small balances that is approved as a whole.
create table write_off_list (
  id            bigint generated always as identity primary key,
  creditor_id   bigint not null references creditor,
  currency      text not null,
  item_limit    numeric(19,4) not null,                    -- the most that is left of an item
  run_limit     numeric(19,4) not null,                    -- the most that one list may write off
  older_than    int not null,                              -- days since its items were due
  approver      text not null check (approver in ('FINANCE', 'LEAD')),
  decision      bigint references decision,
  state         text not null check (state in ('AWAITING_APPROVAL', 'BOOKED', 'REFUSED', 'WITHDRAWN')),
  asked_by      text not null,
  asked_at      timestamptz not null,
  answered_by   text
);
create index write_off_list_by_creditor on write_off_list (creditor_id, id desc);

create table write_off (
  id          bigint generated always as identity primary key,
  account_id  bigint not null references account,
  list_id     bigint references write_off_list,            -- none: a person asked for this one
  amount      numeric(19,4) not null check (amount > 0),   -- as asked for
  written     numeric(19,4) not null default 0,            -- as booked: what was still dunnable of it
  cause       text not null check (cause in
                ('UNCOLLECTABLE', 'INSOLVENT', 'TIME_BARRED', 'NOT_WORTH_PURSUING', 'SMALL_BALANCE')),
  reason      text not null,
  asker       text check (asker in ('COLLECTOR', 'FINANCE', 'LEAD')),  -- what who asked is; none: on a list
  approver    text not null check (approver in ('FINANCE', 'LEAD')),
  authority_reason    text not null,
  authority_decision  bigint references decision,
  state       text not null check (state in ('AWAITING_APPROVAL', 'BOOKED', 'REFUSED', 'WITHDRAWN', 'REVERSED')),
  asked_by    text not null,
  asked_at    timestamptz not null,
  approved_by text,
  booked_on   date
);
create index write_off_by_account on write_off (account_id, id desc);
create index write_off_by_list on write_off (list_id) where list_id is not null;
create index write_off_awaiting on write_off (account_id) where state = 'AWAITING_APPROVAL';

create table write_off_item (
  write_off_id  bigint not null references write_off,
  item_id       bigint not null references item,
  amount        numeric(19,4) not null check (amount > 0),
  left_out      text,                                      -- why it was not written off when its list was approved
  primary key (write_off_id, item_id)
);
create index write_off_item_by_item on write_off_item (item_id);

create table write_off_event (
  id            bigint generated always as identity primary key,
  write_off_id  bigint not null references write_off,
  state         text not null,
  reason        text,
  amount        numeric(19,4) not null,                    -- asked for, booked or owed again by it
  actor         text not null,
  at            timestamptz not null
);
create index write_off_event_by_write_off on write_off_event (write_off_id, id);
create trigger write_off_event_append_only before update or delete on write_off_event
  for each row execute function refuse_change();
